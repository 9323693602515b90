inputs = {
  name = "never closed
}
