variable "size" {
  type = string
  validation {
    condition     = contains(["small", "large"], var.size)
    error_message = "Take small or large."
  }
  validation {
    condition     = length(var.size) > 2
    error_message = "Too short: ${var.size}"
  }
}
variable "count_of" {
  validation {
    condition     = contains([1, 2, 3], var.count_of)
    error_message = "1 to 3."
  }
}
variable "other" {
  validation {
    condition     = contains(["a"], var.size)
    error_message = "About another variable."
  }
}
variable "negated" {
  validation {
    condition     = !contains(["a"], var.negated)
    error_message = "Not a."
  }
}
variable "either" {
  validation {
    condition     = contains(["a"], var.either) || var.either == "b"
    error_message = "a or b."
  }
}
variable "over_lines" {
  validation {
    condition = contains([
      "x",
      "y",
    ], var.over_lines)
    error_message = <<-EOT
      x or y.
    EOT
  }
}
