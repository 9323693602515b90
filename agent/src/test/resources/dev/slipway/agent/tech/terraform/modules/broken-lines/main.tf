variable "a" {
  default = 1 }
variable "b" { default = 2
}
resource "x" "y" { lifecycle {} }
variable "c" { default = 3 4 }
variable "d" {
  default = [1 2, "a" "b"]
}
variable "fine" { default = [
  5
] }
variable "fine_too" { # nothing
}
variable "loops" {
  default = [for x in [1] : x if x == 1]
}
