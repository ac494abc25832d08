#!/bin/sh
# Opens the desk by a double click, see README.md.
cd "$(dirname "$0")" || exit 1
command -v npm >/dev/null || { cat scripts/desk/no-node.txt; exit 1; }
# What was installed is beside the modules: without it, or after an update, they are installed anew.
cmp -s package-lock.json node_modules/.installed-lock.json || npm ci || exit 1
exec npm run --silent desk -- "$@"
