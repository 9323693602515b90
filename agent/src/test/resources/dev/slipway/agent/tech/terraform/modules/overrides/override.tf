variable "x" { default = "general" }
module "part" {
  version = "2.0"
}
