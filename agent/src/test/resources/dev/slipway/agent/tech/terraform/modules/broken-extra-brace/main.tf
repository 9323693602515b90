variable "a" {}
}
variable "b" {}
