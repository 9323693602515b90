include "root" { path = find_in_parent_folders("root.hcl") }
include "elsewhere" { path = "${get_env("HOME")}/x.hcl" }
terraform { source = "${get_path_to_repo_root()}/modules/db?ref=main" }
