terraform { source = "tfr:///terraform-aws-modules/vpc/aws?version=5.1.0" }
inputs = { cidr = values.cidr, name = "x-${values.cidr}" }
