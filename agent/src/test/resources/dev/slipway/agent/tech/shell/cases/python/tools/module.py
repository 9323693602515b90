#!/usr/bin/env python
"""A module."""
import os
X = os.environ["X_Y"]
def f():
    print("__main__")
