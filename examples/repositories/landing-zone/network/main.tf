terraform {
  required_version = ">= 1.4"
}

variable "address_range" {
  description = "The range that all subnets are cut from, in CIDR notation"
  type        = string
  default     = "10.20.0.0/16"

  validation {
    condition     = can(cidrhost(var.address_range, 0))
    error_message = "A range in CIDR notation, e.g. 10.20.0.0/16."
  }
}

variable "subnets" {
  description = "Subnets by name: the number of each and whether it can be reached from outside"
  type = map(object({
    number = number
    public = optional(bool, false)
  }))
  default = {
    front = { number = 1, public = true }
    back  = { number = 2 }
  }
}

resource "terraform_data" "network" {
  input = var.address_range
}

resource "terraform_data" "subnet" {
  for_each = var.subnets

  input = {
    name   = each.key
    range  = cidrsubnet(terraform_data.network.output, 8, each.value.number)
    public = each.value.public
  }
}

output "ranges" {
  description = "Address range of each subnet"
  value       = { for name, subnet in terraform_data.subnet : name => subnet.output.range }
}

output "public_subnets" {
  description = "Names of the subnets that can be reached from outside"
  value       = [for name, subnet in var.subnets : name if subnet.public]
}
