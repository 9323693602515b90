#!/usr/bin/env python
setup()
