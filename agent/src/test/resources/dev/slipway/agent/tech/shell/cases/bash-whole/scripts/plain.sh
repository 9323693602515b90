#!/bin/sh
# Description: Cleans up
if [ -z "$BUCKET" ]; then
  echo "BUCKET is not set"
  exit 1
fi
[ -z "${STAGE:-}" ] && { echo no stage; exit 2; }
[ -z "$OPTIONAL" ] && echo none
if [ -z "$ONE" ] && [ -z "$TWO" ]; then
  exit 1
fi
rm -rf "$BUCKET" $OPTIONAL $ONE $TWO
