variable "plain" {
  default = <<EOT
  two spaces stay
  $${escaped} \n stays
EOT
}
variable "indented" {
  description = <<-EOT
      First.
        Second.

      Third.
    EOT
  default = <<-EOT
      a
        b
    EOT
}
variable "marker_inside" {
  default = <<EOT
EOTX
 EOT X
EOT
}
variable "interpolated" {
  default = <<EOT
${path.module}
EOT
}
variable "blank" {
  default = <<EOT
EOT
}
variable "list" {
  default = [<<A
one
A
  , "two"]
}
variable "blank_lines" {
  default = <<-EOT
    a

      b
        
  EOT
}
variable "blank_line_less_indented" {
  default = <<-EOT
    a
  
      b
  EOT
}
