output "url" {
  description = "Where the service answers"
  value       = "https://${local.full_name}.${local.domain}/"
}

output "replicas" {
  description = "Names of all copies"
  value       = sort([for replica in terraform_data.replica : replica.output.name])
}

output "database" {
  description = "The database behind the service"
  value       = terraform_data.database.output
}

output "administrator" {
  description = "Who administers the service"
  value       = terraform_data.administrator.output
}

output "admin_password" {
  description = "Password of the administrator"
  value       = var.admin_password
  sensitive   = true
}
