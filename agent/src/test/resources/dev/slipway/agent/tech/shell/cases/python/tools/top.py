#!/usr/bin/python
# Prints one line for each host
import sys
sys.path.insert(0, ".")
for host in sys.argv[1:]:
    print(host)
