variable "a" {}
variable "b" {
  default = <<EOT
never ended
}
