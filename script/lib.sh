# What script/server and script/test share. Source it with bash; it changes to the project's root.
# shellcheck shell=bash

set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD
JAR=target/bsp-console.jar
SERVER=target/server

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

say() {
  printf '%s\n' "$*"
}

# --- What has to be there -------------------------------------------------------------------------

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [[ "$("$1/bin/javac" -version 2>&1)" == "javac 25"* ]]
}

# Sets JAVA_HOME to a JDK 25: JAVA_HOME, then PATH, then /usr/lib/jvm.
find_java() {
  local candidate javac
  javac=$(command -v javac || true)
  for candidate in "${JAVA_HOME:-}" \
    "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" /usr/lib/jvm/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
      return
    fi
  done
  fail "No JDK 25 found in JAVA_HOME, on PATH or in /usr/lib/jvm: install one and start again."
}

at_least_npm_11_3() {
  local major minor
  IFS=. read -r major minor _ <<<"$(npm --version 2>/dev/null)"
  [ "${major:-0}" -gt 11 ] || { [ "${major:-0}" -eq 11 ] && [ "${minor:-0}" -ge 3 ]; }
}

is_node_24() {
  [[ "$(node --version 2>/dev/null)" == v24.* ]] && at_least_npm_11_3
}

# Puts a Node.js on PATH that Vaadin's build accepts. Without any npm the build fetches its own.
find_node() {
  export PATH="$ROOT/.tools/bin:$PATH"
  is_node_24 && return
  command -v npm >/dev/null || return 0
  say "Installing Node.js 24 into .tools …"
  mkdir -p target
  npm install --global --prefix .tools node@24 npm@11 >target/node.log 2>&1 ||
    { tail -n 20 target/node.log >&2; fail "Node.js 24 could not be installed into .tools."; }
  hash -r
  is_node_24 || fail "The Node.js in .tools is not 24 with npm 11.3 or newer: remove .tools and start again."
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

first_of() {
  local name
  for name in "$@"; do
    command -v "$name" && return
  done
  return 1
}

# Sets BROWSER and DRIVER to a Chromium and its driver, installing Debian's where they are missing.
find_browser() {
  local missing="Chromium and its driver are missing and could not be installed: install the packages chromium and chromium-driver."
  if ! command -v chromedriver >/dev/null ||
    ! first_of chromium chromium-browser google-chrome >/dev/null; then
    command -v apt-get >/dev/null || fail "$missing"
    say "Installing Chromium and its driver …"
    mkdir -p target
    { as_root apt-get update && DEBIAN_FRONTEND=noninteractive as_root apt-get install \
      --yes --no-install-recommends chromium chromium-driver fonts-liberation; } \
      >target/chromium.log 2>&1 || { tail -n 5 target/chromium.log >&2; fail "$missing"; }
    hash -r
  fi
  BROWSER=$(first_of chromium chromium-browser google-chrome) || fail "$missing"
  DRIVER=$(command -v chromedriver) || fail "$missing"
  export BROWSER DRIVER
}

is_taken() {
  (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port() {
  local port
  for _ in {1..50}; do
    port=$((20000 + RANDOM % 20000))
    is_taken "$port" || { echo "$port"; return; }
  done
  fail "No free port found between 20000 and 40000."
}

# --- Building -------------------------------------------------------------------------------------

# Runs Maven quietly; its words are shown only when it fails.
maven() {
  local log=target/maven.log
  mkdir -p target
  if ! ./mvnw --quiet --batch-mode --no-transfer-progress "$@" >"$log" 2>&1; then
    grep -vE '^WARNING: |^\[ERROR\] *$' "$log" | tail -n 80 >&2
    return 1
  fi
}

# Changes when anything does that goes into the jar.
fingerprint() {
  find pom.xml .mvn src/main frontend migrations -type f \
    -not -path 'frontend/generated/*' -not -path frontend/index.html -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}

# Lays the jar out as files, which starts faster than the jar.
lay_out() {
  rm -rf "$SERVER"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$SERVER" >/dev/null
  fingerprint >target/fingerprint
}

is_built() {
  [ -f "$SERVER/bsp-console.jar" ] && [ "$(fingerprint)" = "$(cat target/fingerprint 2>/dev/null)" ]
}

build() {
  is_built && return
  find_node
  say "Building the console. The first time takes some minutes …"
  rm -f target/fingerprint
  maven -Dmaven.test.skip=true package || fail "The build failed; its last words are above."
  lay_out
}

# --- Running --------------------------------------------------------------------------------------

# Becomes the console. The embedded database is used unless SPRING_DATASOURCE_URL names another.
become_console() {
  local profiles=demo,embedded
  [ -z "${SPRING_DATASOURCE_URL:-}" ] || profiles=demo
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "$SERVER/bsp-console.jar:target/embedded-db/*" io.bspconsole.Console \
    --spring.profiles.active="$profiles" --spring.main.banner-mode=off "$@"
}

is_ready() {
  [[ "$( { exec 3<>"/dev/tcp/127.0.0.1/$1" &&
    printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 &&
    head -n 1 <&3; } 2>/dev/null)" == *" 200"* ]]
}

# Waits until the console of that process answers on that port; fails when it ends before.
await_ready() {
  local process=$1 port=$2
  for _ in {1..600}; do
    is_ready "$port" && return
    kill -0 "$process" 2>/dev/null || return 1
    sleep 0.3
  done
  return 1
}
