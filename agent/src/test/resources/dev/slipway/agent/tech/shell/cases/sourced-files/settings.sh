REGION=eu
export ZONE=${ZONE:-a}
