variable "x" { default = 2 }
  output "o" { value = 2 }
variable "y" {
  default = 1
  default = 2
}
module "m" { source = "example/two/any" }
