variable "x" {
  type        = string
  description = "kept"
  default     = "old"
}
terraform {
  required_version = ">= 1.0"
}
module "part" {
  source  = "example/part/any"
  version = "1.0"
}
module "plain" {
  source = "example/plain/any"
}
