variable "x" {
  default   = "special"
  sensitive = true
}
terraform {
  required_version = ">= 1.5"
}
module "part" {
  source = "example/other/any"
}
