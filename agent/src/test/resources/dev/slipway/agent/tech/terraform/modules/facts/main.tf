terraform {
  required_version = "~> 1.9, != 1.9.3"
  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5" }
    old = "~> 2.0"
    bare = { source = "acme/bare" }
  }
}
terraform {
  backend "http" {}
}
resource "aws_instance" "a" { count = 2 }
resource "aws_instance" "b" {}
data "aws_ami" "c" {}
module "registry" {
  source  = "acme/net/aws"
  version = "1.2"
}
module "local" { source = "./local" }
