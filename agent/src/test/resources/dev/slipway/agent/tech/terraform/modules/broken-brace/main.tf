variable "a" {
  type = string

variable "b" {
  type = number
}

output "o" {
  value = 1
}
