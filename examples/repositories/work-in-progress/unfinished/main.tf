variable "name" {
  description = "This block is fine"
  type        = string
}

variable "sizes" {
  description = "This list is never closed"
  type        = list(number)
  default     = [1, 2, 3
}

resource "terraform_data" "thing" {
  input = var.name
}
