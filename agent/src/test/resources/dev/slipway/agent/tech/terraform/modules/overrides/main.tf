variable "x" {
  type        = string
  description = "kept"
  default     = "old"
}
