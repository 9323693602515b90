terraform {
  backend "s3" { key = "x" }
}
module "net" { source = "../../modules/net" }
