terraform {
  source = "../other"

inputs = {
  a = 1
}
