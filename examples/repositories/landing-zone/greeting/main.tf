terraform {
  required_version = ">= 1.4"
}

variable "name" {
  description = "Who is greeted"
  type        = string
  default     = "world"
}

resource "terraform_data" "greeting" {
  input = "Hello, ${var.name}!"
}

output "greeting" {
  description = "What is said"
  value       = terraform_data.greeting.output
}
