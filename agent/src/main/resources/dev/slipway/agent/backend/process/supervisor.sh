# Runs the steps of one run, one after the other, and outlives whoever started it.
# Working directory: the run's control folder. Finds there: nonce, limit (bytes of output), marker, plan, step-N.sh,
# and room for exit-N and result, so that a full disk does not hide how it ended.
# Writes there: lead (who it is), lead-N (who a step is), log, exit-N, result ("done CODE").
umask 077
read -r nonce <nonce
read -r left <limit
read -r marker <marker
unset SLIPWAY_SUPERVISOR

# Process id and start time of whoever calls it; start times tell a process from a later one with the same id.
who() {
  read -r stat </proc/self/stat
  set -- "${stat%% *}" ${stat##*) }
  printf '%s %s\n' "$1" "${21}"
}

# Hundredths of a second since the machine started.
now() {
  read -r up _ </proc/uptime
  now="${up%.*}${up#*.}"
}

# What carries the marker, wherever it moved to.
marked() {
  pids=
  for file in $(grep -lszxF -e "$marker" /proc/[0-9]*/environ); do
    pid=${file#/proc/}
    pids="$pids ${pid%/environ}"
  done
  [ -n "$pids" ]
}

tidy() {
  tries=0
  while marked && [ "$tries" -lt 100 ]; do
    kill -KILL $pids 2>/dev/null
    tries=$((tries + 1))
  done
}

step() {
  (
    exec 9<&-
    who >"lead-$1"
    . "./step-$1.sh"
  )
  echo "$?" 1<>"exit-$1"
  tidy
}

# Output goes to the log up to the limit; what comes after is read and dropped, so that the step goes on.
bound() {
  LC_ALL=C dd bs=65536 iflag=count_bytes "count=$1" 2>copied
  while read -r bytes word _; do
    if [ "$word" = bytes ] && [ "$bytes" -ge "$1" ]; then
      printf '\036%s note Output beyond the limit is left out from here on\n' "$nonce"
    fi
  done <copied
  cat >/dev/null
}

who >lead
code=0
exec 9<plan
while read -r number mode <&9; do
  [ -e ending ] && break
  printf '\036%s start %s\n' "$nonce" "$number" >>log
  now
  began=$now
  step "$number" 2>&1 | bound "$left" >>log
  code=
  read -r code <"exit-$number"
  now
  while read -r bytes word _; do
    [ "$word" = bytes ] && left=$((left - bytes))
  done <copied
  printf '\036%s end %s %s %s\n' "$nonce" "$number" "${code:-70}" "$(((now - began) * 10))" >>log
  [ "$mode" = stop ] && [ "${code:-70}" != 0 ] && break
done
tidy
printf 'done %s\n' "${code:-70}" 1<>result
