#!/usr/bin/python
DOCUMENTATION = """
module: thing
"""
from ..module_utils.api import Module
if __name__ == "__main__":
    main()
