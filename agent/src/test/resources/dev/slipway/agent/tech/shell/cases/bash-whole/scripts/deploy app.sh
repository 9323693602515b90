#!/usr/bin/env bash
# shellcheck disable=SC2086
#
# Deploys the application. Needs a cluster.
#
# Usage: deploy.sh [-n name] ENVIRONMENT
set -euo pipefail

usage() {
  echo "Usage: $0 [-f] [-n NAME] ENVIRONMENT" >&2
  exit 1
}

REGION="${REGION:-eu-central-1}"
: "${CLUSTER:?Name of the cluster is needed}"
: ${REPLICAS:=3}
export LOG_LEVEL=${LOG_LEVEL:-"very quiet"}
CACHE_DIR="${CACHE_DIR:-$HOME/.cache}"
EMPTY="${EMPTY:-}"

while getopts ":fn:h" opt; do
  case "$opt" in
    f) FORCE=yes ;;
    n) NAME="$OPTARG" ;;
    *) usage ;;
  esac
done
while [[ $# -gt 0 ]]; do
  case "$1" in
    -v|--verbose) VERBOSE=1; shift ;;
    --size=*) SIZE="${1#*=}"; shift ;;
    --no-cache ) shift ;;
    *) break ;;
  esac
done

ENVIRONMENT="$1"
if [ -n "${DEBUG+x}" ]; then set -x; fi
kubectl --context "$CLUSTER" --token "$API_TOKEN" apply -f - <<EOF
name: ${NAME}
environment: $ENVIRONMENT
image: $IMAGE
home: $HOME, $PATH
EOF
