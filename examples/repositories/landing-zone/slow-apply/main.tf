terraform {
  required_version = ">= 1.4"
}

variable "seconds" {
  description = "How long the apply takes"
  type        = number
  default     = 20

  validation {
    condition     = var.seconds >= 0 && var.seconds <= 600
    error_message = "From 0 to 600 seconds."
  }
}

resource "terraform_data" "preparation" {
  input = "prepared"
}

resource "terraform_data" "work" {
  input = var.seconds

  provisioner "local-exec" {
    command = <<-SHELL
      i=0
      while [ "$i" -lt "${var.seconds}" ]; do
        i=$((i + 1))
        echo "step $i of ${var.seconds}"
        sleep 1
      done
    SHELL
  }

  depends_on = [terraform_data.preparation]
}

output "steps" {
  description = "How many steps were made"
  value       = terraform_data.work.output
}
