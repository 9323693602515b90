locals { version = "v1" }
unit "vpc" {
  source = "../units/vpc"
  path   = "vpc"
  values = { cidr = "10.0.0.0/16" }
}
unit "far" {
  source = "github.com/example/catalog//units/far?ref=${local.version}"
  path   = "far"
}
stack "more" {
  source = "${get_repo_root()}/stacks/more"
  path   = "more"
}
