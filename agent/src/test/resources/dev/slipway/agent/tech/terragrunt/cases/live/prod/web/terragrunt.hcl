include {
  path = find_in_parent_folders("root.hcl")
}
terraform {
  source = "${get_repo_root()}/modules//web"
  extra_arguments "all" {
    commands = ["plan"]
  }
}
dependency "db" {
  config_path  = "../db"
  mock_outputs = { url = "x" }
}
