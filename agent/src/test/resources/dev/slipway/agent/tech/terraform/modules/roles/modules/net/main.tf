module "sub" { source = "../sub" }
