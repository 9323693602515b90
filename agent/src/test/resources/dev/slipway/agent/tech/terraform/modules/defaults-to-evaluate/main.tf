variable "called" {
  default = upper("a")
}
variable "template" {
  default = "x-${terraform.workspace}"
}
variable "inside" {
  default = {
    a = [1 + 1]
  }
}
variable "conditional" { default = true ? 1 : 2 }
