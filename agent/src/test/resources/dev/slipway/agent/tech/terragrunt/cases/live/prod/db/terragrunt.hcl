# The database of the shop.
include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "common" {
  path   = "${dirname(find_in_parent_folders("root.hcl"))}/_common/db.hcl"
  expose = true
}

terraform {
  source = "${include.common.locals.base}?ref=v1.2.0"
}

dependencies {
  paths = ["../web", "${get_repo_root()}/staging/db", "../../${local.unknown}"]
}

inputs = {
  size     = "large"
  password = get_env("DB_PASSWORD")
}
