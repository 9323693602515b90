#!/usr/bin/fish
