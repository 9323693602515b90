#!/usr/bin/env python3
"""
==========
Inventory of machines
==========

More.
"""
if "__main__" == __name__:
    pass
