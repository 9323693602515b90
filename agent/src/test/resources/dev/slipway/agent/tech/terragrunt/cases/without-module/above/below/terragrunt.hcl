terraform { source = "../../leaf" }
