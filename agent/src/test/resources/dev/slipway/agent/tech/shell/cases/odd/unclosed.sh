#!/bin/sh
echo "${OPEN:-a
cat <<EOF
$NEVER_CLOSED
