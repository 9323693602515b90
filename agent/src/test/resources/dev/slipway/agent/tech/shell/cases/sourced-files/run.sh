#!/bin/bash
. ./settings.sh
source "$(dirname "$0")/lib/common.sh"
echo $REGION $ZONE $FROM_LIB $MINE $DEEP
