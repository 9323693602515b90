locals {
  full_name = "${var.name}-${var.stage}"
  domain    = var.public ? "services.example.com" : "internal.example.com"
}

resource "terraform_data" "database" {
  input = {
    name    = "${local.full_name}-db"
    engine  = var.database.engine
    size_gb = var.database.size_gb
    backups = var.database.backups
  }
}

resource "terraform_data" "replica" {
  for_each = {
    for pair in setproduct(var.regions, range(var.replicas)) : "${pair[0]}-${pair[1]}" => pair[0]
  }

  input = {
    name     = "${local.full_name}-${each.key}"
    region   = each.value
    database = terraform_data.database.output.name
    labels   = var.labels
  }
}

resource "terraform_data" "administrator" {
  input            = "admin@${local.full_name}"
  triggers_replace = sha256(var.admin_password)
}
