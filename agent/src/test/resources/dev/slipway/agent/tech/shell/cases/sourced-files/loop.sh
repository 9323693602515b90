#!/bin/bash
source loop.sh
echo $X_ONE
