terraform { source = "x" }
