#!/bin/sh
# Tests the deployment
./deploy.sh
