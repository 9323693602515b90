# variable "not_this" {}
// variable "nor_this" {}
/* variable "nor_that" {}
*/ variable "this" { # opened
  type = string // said
  /* between */ default = "a # b // c /* d */" /* behind */
}
