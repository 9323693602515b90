#!/bin/bash
source /etc/os-release
. "$HOME/env"
echo $VERSION_ID ${STAGE:-dev} ${KEY:?}
