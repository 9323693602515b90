#!/bin/zsh
# Zeigt die Größe an. Mehr nicht.
echo $GRÖSSE $ZONE_ä
