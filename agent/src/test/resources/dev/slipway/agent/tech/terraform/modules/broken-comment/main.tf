variable "a" {}
/* no end
variable "b" {}
