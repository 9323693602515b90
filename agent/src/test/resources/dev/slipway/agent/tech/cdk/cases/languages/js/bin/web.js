new WebStack(app, "web")
