locals {
  base = "git::https://example.com/modules.git//db"
}
dependency "network" {
  config_path = "${get_terragrunt_dir()}/../network"
}
inputs = {
  engine = "postgres"
  size   = "small"
}
