# Only sourced
hello() { echo $NAME; }
