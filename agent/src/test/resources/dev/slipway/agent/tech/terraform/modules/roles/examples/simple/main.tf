module "it" { source = "../.." }
module "alone" { source = "../../modules/alone" }
