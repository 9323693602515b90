variable "a" {
  default
  type =
  = 3
  description = "d"
}
variable "b" {} variable "c" {}
"name" = 1
resource "x" "y"
variable "d" {}
