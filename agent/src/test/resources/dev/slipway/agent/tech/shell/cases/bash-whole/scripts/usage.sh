#!/bin/bash
# Title
usage() { echo "Usage: $(basename "$0") [-n NAME]" >&2; exit 1; }
help() {
  cat <<END
Usage:
  help
END
}
[ $# -gt 0 ] || { echo "usage: $0 <percent>" && exit 1; }
