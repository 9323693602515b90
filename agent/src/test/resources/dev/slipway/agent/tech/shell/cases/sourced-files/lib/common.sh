#!/bin/bash
FROM_LIB=1
source deep.sh
