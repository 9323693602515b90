module "net" { source = "./modules/net" }
module "far" { source = "terraform-aws-modules/vpc/aws" }
