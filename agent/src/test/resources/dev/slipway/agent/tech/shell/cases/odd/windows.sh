#!/bin/bash -u
# Runs on Windows, too
echo "$REGION"
