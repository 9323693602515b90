variable "vendored" {}
