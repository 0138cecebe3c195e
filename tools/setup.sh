# Shared by tools/run and tools/test; to be sourced. Needs bash.
#
# Everything it says goes to stderr, because stdout belongs to the program.
# Long logs are kept in build/logs and shown only when a step fails.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs

say() { printf '%s\n' "== $*" >&2; }

# quietly NAME COMMAND...: runs it with its output in build/logs/NAME.log.
quietly() {
  local log=$logs/$1.log status=0
  shift
  mkdir -p "$logs"
  "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 60 "$log" >&2
    say "failed with status $status: $* (whole log: $log)"
  fi
  return "$status"
}

wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$root/tools/packages.txt"; }

# Those of packages.txt that dpkg does not have. Needs no network.
missing_packages() {
  local package
  for package in $(wanted_packages); do
    dpkg -s "$package" 2>/dev/null | grep -q '^Status: install ok installed' ||
      printf '%s\n' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_install() {
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "no sudo here: as root, run: apt-get install $*"
    return 1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "$@"
}

install_packages() {
  if ! command -v dpkg >/dev/null; then
    say "no dpkg here: install what tools/packages.txt lists by hand"
    return 0
  fi
  local missing
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  say "installing $missing"
  # shellcheck disable=SC2086  # one word a package
  quietly apt apt_install $missing
}

# configure PRESET: once; afterwards the build itself notices changes.
configure() {
  local folder=$root/build
  [ "$1" = release ] || folder=$root/build-$1
  [ -f "$folder/build.ninja" ] && return 0
  say "configuring $1"
  quietly "configure-$1" cmake -S "$root" --preset "$1"
}

# build PRESET [TARGET...]
build() {
  local preset=$1 folder=$root/build
  [ "$1" = release ] || folder=$root/build-$1
  shift
  configure "$preset" || return
  say "building $preset"
  quietly "build-$preset" cmake --build "$folder" ${1:+--target "$@"}
}
