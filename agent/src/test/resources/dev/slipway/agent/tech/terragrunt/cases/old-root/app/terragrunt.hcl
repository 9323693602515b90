include { path = "../terragrunt.hcl" }
terraform { source = "${path_relative_from_include()}/modules//${path_relative_to_include()}" }
dependencies { paths = ["../network"] }
