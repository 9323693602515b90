build { sources = ["a"] }
