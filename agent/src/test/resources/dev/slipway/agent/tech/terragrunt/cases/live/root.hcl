remote_state {
  backend = "local"
}
inputs = merge(
  local.account,
  { region = "eu-west-1", owner = "platform" },
  { owner = "data" }
)
