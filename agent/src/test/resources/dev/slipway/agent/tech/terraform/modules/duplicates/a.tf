variable "x" { default = 1 }
output "o" { value = 1 }
module "m" { source = "example/one/any" }
