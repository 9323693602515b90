module "it" { source = "../../modules/alone" }
