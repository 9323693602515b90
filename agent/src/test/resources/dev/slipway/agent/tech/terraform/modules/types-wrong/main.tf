variable "typo" {
  type = strng
}
variable "half" {
  type = list(
}
variable "extra" {
  type = list(string, number)
}
variable "fine" {
  type = list(string)
}
