locals {
  braces = "${lookup({ "}" = "a" }, "}")}"
  quotes = "${join(",", [for name in var.names : "\"${name}\""])}"
  flow   = "%{ if var.on }yes%{ else }${"no"}%{ endif }"
  nested = "${"${"${var.on}"}"}"
}
variable "names" {}
variable "on" { default = false }
output "last" {
  value       = "${local.braces}}{"
  description = "Braces } { in texts close nothing"
}
