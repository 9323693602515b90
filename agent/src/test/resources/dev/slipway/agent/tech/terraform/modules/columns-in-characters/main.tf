variable "größe😀" { type = nope }
locals { x = "日本" } }
