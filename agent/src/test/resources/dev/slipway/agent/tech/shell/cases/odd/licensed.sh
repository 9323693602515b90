#!/bin/sh
# Copyright (c) 2020 Somebody
# All rights reserved, everywhere. Really.

# Builds the image
docker build -t "$IMAGE" .
