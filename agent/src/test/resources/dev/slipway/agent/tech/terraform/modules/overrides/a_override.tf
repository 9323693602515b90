variable "x" {
  default   = "special"
  sensitive = true
}
