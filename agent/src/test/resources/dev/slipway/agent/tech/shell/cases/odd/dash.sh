#! /bin/dash
UPPER=$(echo "$LOWER_CASE" | tr a-z A-Z)
case $UPPER in A) echo;; esac
echo "$((1 << 2))" ${lower} $1 $# $? $$ $@ ${!INDIRECT} ${10}
