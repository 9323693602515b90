terraform {
  extra_arguments "retry" { commands = get_terraform_commands_that_need_locking() }
}
remote_state { backend = "s3" }
