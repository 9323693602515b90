terraform {
  source = "./mödul"
}
