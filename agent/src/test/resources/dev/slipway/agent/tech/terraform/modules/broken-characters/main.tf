variable "a" {
  default = @
}
variable "ünï" {}
variable "b" { default = 'single' }
