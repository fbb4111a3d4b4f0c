# shellcheck shell=bash
# Sourced by scripts/demo, scripts/test and scripts/benchmark: each step says what it does, the first that fails ends the script and is named.

step_name="starting"

step() {
  step_name=$1
  printf '\n==> %s\n' "$step_name"
}

report_failure() {
  local status=$?
  [ "$status" -eq 0 ] || printf '\n%s: failed (exit %d) at: %s\n' "$0" "$status" "$step_name" >&2
}
trap report_failure EXIT

# build PRESET: configures and builds; ninja does only what is out of date.
build() {
  local log=build/$1-configure.log
  mkdir -p build
  # Configuring prints two dozen lines that matter only when it fails.
  if ! cmake --preset "$1" >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
  cmake --build --preset "$1" -- -j "$(nproc)"
}
