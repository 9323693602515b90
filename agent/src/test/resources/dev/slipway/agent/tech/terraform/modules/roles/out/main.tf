module "escape" { source = "../../../elsewhere" }
module "itself" { source = "./" }
