variable "seen" {}
