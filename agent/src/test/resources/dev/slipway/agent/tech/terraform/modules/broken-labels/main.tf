variable "a" {}
resource "test" "named-${var.a}" {}
module "costs $5 or $${more}" {
  source = "example/part/any"
}
