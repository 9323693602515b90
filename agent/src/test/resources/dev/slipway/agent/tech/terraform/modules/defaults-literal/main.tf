variable "empty" { default = "" }
variable "negative" { default = -12.50 }
variable "large" { default = 123456789012345678901234567890 }
variable "exponent" { default = 1e3 }
variable "yes" { default = true }
variable "list" { default = ["a", 1, false, null] }
variable "object" {
  default = {
    plain    = "x"
    "quoted" = [1]
    colon : 2, comma = 3
    nested = { a = {} }
  }
}
variable "in_parentheses" { default = ("x") }
variable "escaped" { default = "tab\there \"quoted\" back\\slash $${not_one} %%{nor_this} \u00e9" }
variable "nothing" { default = null }
variable "numbers_as_keys" { default = { 1.50 = 2, 1e3 = 3, 80 = 4, 0.00 = 5 } }
