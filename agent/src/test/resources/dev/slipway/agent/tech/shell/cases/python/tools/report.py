#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Writes a report of all
environments. Then sends it.

Longer text.
"""
from __future__ import annotations
import argparse
import os
from os import environ, getenv

TOKEN = os.environ["REPORT_TOKEN"]
REGION = os.environ.get("REGION", "eu-" "west")
LIMIT = int(os.getenv("LIMIT", default=10))
OFFSET = os.getenv("OFFSET", -1)
HOME = os.environ["HOME"]
PLACE = environ.get('PLACE', os.path.join("a", "b"))
STAGE = getenv("STAGE")
NONE = os.environ.get("NONE", None)
os.environ["TZ_NAME"] = "UTC"
print(os.environ["TZ_NAME"], os.environ[f"X_{REGION}"], "os.environ['TEXT']")  # os.environ["COMMENT"]
BOTH = os.environ["BOTH"] if os.environ.get("BOTH") else 1


def main():
    parser = argparse.ArgumentParser(description="unused")
    parser.add_argument("environment", help="name of the environment, 100%% sure")
    parser.add_argument("-s", "--size", type=int, default=3, choices=[1, 2, 3], help="how "
                        "big")
    parser.add_argument("--format", required=True, choices=("json", "text"), action="store")
    parser.add_argument("--all", action="store_true")
    parser.add_argument(*names, help="unknown")
    return parser.parse_args()


if __name__ == "__main__":
    main()
