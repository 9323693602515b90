variable "a" {
  default = "no end
  type    = string
}

variable "b" {}
