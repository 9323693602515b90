variable "name" {
  description = "Name of the service: lower-case letters, digits and dashes"
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,30}$", var.name))
    error_message = "Between 3 and 31 lower-case letters, digits or dashes, beginning with a letter."
  }
}

variable "stage" {
  description = "Where the service stands on its way to users"
  type        = string
  default     = "dev"

  validation {
    condition     = contains(["dev", "test", "prod"], var.stage)
    error_message = "One of dev, test, prod."
  }
}

variable "replicas" {
  description = "How many copies run side by side"
  type        = number
  default     = 2

  validation {
    condition     = var.replicas >= 1 && var.replicas <= 10 && floor(var.replicas) == var.replicas
    error_message = "A whole number from 1 to 10."
  }
}

variable "public" {
  description = "Whether the service can be reached from outside"
  type        = bool
  default     = false
}

variable "regions" {
  description = "Where the service runs; the first one is the main one"
  type        = list(string)
  default     = ["north"]
}

variable "labels" {
  description = "Labels on everything the service is made of"
  type        = map(string)
  default     = {}
}

variable "database" {
  description = "The database behind the service"
  type = object({
    engine  = string
    size_gb = optional(number, 10)
    backups = optional(bool, true)
  })
  default = {
    engine = "postgresql"
  }
}

variable "admin_password" {
  description = "Password of the service's administrator; never shown"
  type        = string
  sensitive   = true
  default     = "change-me"
}
