terraform {
  required_version = ">= 1.4"
}

variable "message" {
  description = "What is said before the failure"
  type        = string
  default     = "The quota for machines is used up"
}

variable "fails" {
  description = "Whether the second step fails; turn it off and try again"
  type        = bool
  default     = true
}

resource "terraform_data" "first" {
  input = "this one is created"
}

resource "terraform_data" "second" {
  input = var.fails

  provisioner "local-exec" {
    command     = "if [ \"$FAILS\" = true ]; then echo \"$MESSAGE\" >&2; exit 1; fi"
    environment = { FAILS = tostring(var.fails), MESSAGE = var.message }
  }

  depends_on = [terraform_data.first]
}

output "first" {
  description = "What there is even after a failure"
  value       = terraform_data.first.output
}
