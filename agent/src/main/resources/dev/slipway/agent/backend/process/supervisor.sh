# Runs the steps of one run, one after the other, and outlives whoever started it.
# Working directory: the run's control folder. Finds there: nonce, limit (of the log, in blocks of 512 bytes), marker, plan, step-N.sh,
# and room for exit-N and result, so that a full disk does not hide how it ended.
# Writes there: lead (who it is), lead-N (who a step is), log, exit-N, result ("done CODE").
umask 077
read -r nonce <nonce
read -r blocks <limit
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

# Output goes to the log until that is as large as it may be; the rest is read and dropped, so that the step goes on.
bound() {
  (
    ulimit -c 0
    ulimit -f "$blocks"
    exec cat >>log
  ) || {
    [ -e cut ] || printf '\036%s note Output is left out from here on: the log is as large as it may be, or its disk is full\n' "$nonce" >>log
    : >cut
    cat >/dev/null
  }
}

who >lead
code=0
exec 9<plan
while read -r number mode <&9; do
  [ -e ending ] && break
  printf '\036%s start %s\n' "$nonce" "$number" >>log
  now
  began=$now
  step "$number" 2>&1 | bound
  code=
  read -r code <"exit-$number"
  now
  printf '\036%s end %s %s %s\n' "$nonce" "$number" "${code:-70}" "$(((now - began) * 10))" >>log
  [ "$mode" = stop ] && [ "${code:-70}" != 0 ] && break
done
printf 'done %s\n' "${code:-70}" 1<>result
