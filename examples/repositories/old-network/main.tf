variable "name" {
  description = "Name of the network"
  type        = string
  default     = "legacy"
}

resource "terraform_data" "network" {
  input = var.name
}

output "name" {
  description = "Name of the network"
  value       = terraform_data.network.output
}
