variable "note" {
  description = "Something to remember"
  type        = string
  default     = "nothing in particular"
}

resource "terraform_data" "note" {
  input = var.note
}

output "note" {
  description = "What is remembered"
  value       = terraform_data.note.output
}
