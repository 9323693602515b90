variable "text" {
  type = string
}
variable "amount" { type = number }
variable "flag" { type = bool }
variable "anything" { type = any }
variable "undeclared" {}
variable "names" { type = list(string) }
variable "unique" { type = set(number) }
variable "tags" { type = map(string) }
variable "pair" { type = tuple([string, number]) }
variable "deep" {
  type = map(list(object({
    name  = string # why
    ports = optional(set(number), [80, 443])
    more  = optional(object({ on = optional(bool, true) }), {})
  })))
}
variable "old_style" { type = "string" }
variable "old_list" { type = "list" }
variable "short_map" { type = map }
variable "last_commas" { type = list(object({ a = tuple([string,],), b = optional(number,) },),) }
