#!/bin/bash
#####################
# prepare.sh
# Author: somebody
#####################

# Prepares the machines for the tests

# Nothing to do
true
