
dependency "leaf" { config_path = "../leaf" }
