new MainStack(app, "main")
