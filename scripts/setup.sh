#!/usr/bin/env bash
# Installs what the build needs from Debian, and the packages named as arguments; only what is missing, as root or
# through sudo.
set -euo pipefail

packages=(pkg-config zlib1g-dev libdeflate-dev libxml2-dev libxlsxwriter-dev libmd-dev libsqlite3-dev "$@")

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: no Swift toolchain on the PATH; install Swift 6.2 or later first" >&2
  exit 69
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "setup: needs root or sudo to install: ${missing[*]}" >&2
    exit 77
  fi
  as_root=(sudo)
fi
echo "setup: installing from Debian${as_root:+ by sudo}: ${missing[*]}" >&2
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
