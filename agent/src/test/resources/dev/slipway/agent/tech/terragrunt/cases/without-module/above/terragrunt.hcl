generate "backend" { path = "backend.tf" }
