seen = 1
