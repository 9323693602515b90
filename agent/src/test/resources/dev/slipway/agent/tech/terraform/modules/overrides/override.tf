variable "x" { default = "general" }
