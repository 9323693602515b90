variable "secret" { sensitive = true }
variable "open" { sensitive = false }
variable "short_lived" { ephemeral = true }
variable "must_be" {
  nullable = false
  default  = "x"
}
output "secret" {
  value     = var.secret
  sensitive = true
}
output "described" {
  description = "  With spaces around.  "
  value       = 1
}
