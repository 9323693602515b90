terraform {
  source = "git@github.com:example/modules.git//everything?ref=v1"
}
inputs = {
  text      = "a \"b\""
  number    = 3.50
  negative  = -1
  flag      = true
  nothing   = null
  list      = ["a", "b"]
  map       = { a = 1, "b c" = [true] }
  "quoted"  = 1
  colon     : 2, second = "same line"
  (local.k) = "computed name"
  reference = dependency.vpc.outputs.vpc_id
  template  = "${local.name}-x"
  choice    = local.prod ? 3 : 1
  call      = merge({ inner = 1 }, {
    other = 2
  })
  multi = [
    "a", # with a comment
    "b",
  ]
  heredoc = <<-EOT
    line one
    line two
  EOT
  mixed = { a = local.b }
  text  = "later"
}
