print("__main__")
