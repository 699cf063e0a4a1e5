#!/usr/bin/env bash
# Tries a built .deb: smoke-test.sh [FILE.deb]. With --install (as root) it also installs and removes the package.
#
# Without --install it unpacks the package into a temporary folder and runs it from there, with data of its own.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATHFINDER_HOME=$work/data
passed=0

pass() {
    printf 'ok: %s\n' "$1"
    passed=$((passed + 1))
}

fail() {
    printf 'FAILED: %s\n' "$1" >&2
    exit 1
}

check() {
    local what=$1
    shift
    if "$@" >"$work/output" 2>"$work/errors"; then pass "$what"; else
        cat "$work/output" "$work/errors" >&2
        fail "$what"
    fi
}

check_exit() {
    local what=$1 expected=$2 code=0
    shift 2
    "$@" >"$work/output" 2>"$work/errors" || code=$?
    if [ "$code" -eq "$expected" ]; then pass "$what"; else fail "$what: exit code $code instead of $expected"; fi
}

output_has() {
    grep -q -- "$1" "$work/output" || fail "the output lacks: $1"
}

errors_have() {
    grep -q -- "$1" "$work/errors" || fail "standard error lacks: $1"
}

package_field() {
    dpkg-deb -f "$deb" "$1"
}

check_package() {
    check 'depends on GTK' grep -q 'libgtk-3-0' <(package_field Depends)
    check 'everything is under /opt' test -z "$(dpkg-deb -c "$deb" | awk '{print $6}' | grep -v '^\./$\|^\./opt/')"
    check 'menu entry names the window class' grep -rq '^StartupWMClass=' "$work/root/opt/pathfinder-console/lib" --include '*.desktop'
}

initialise() {
    printf 'correct horse battery staple 7\n' | "$1" init --admin smoke --email smoke@example.org --password-stdin
}

check_program() {
    local program=$1
    check '--version' "$program" --version
    output_has "$(package_field Version)"
    check '--help' "$program" --help
    check_exit 'wrong usage is refused' 2 "$program" no-such-command
    check_exit 'no display, no window' 1 env -u DISPLAY -u WAYLAND_DISPLAY "$program"
    errors_have 'no display'
    check 'first administrator on the embedded database' initialise "$program"
    check 'users list --json' "$program" users list --json
    output_has '"username" *: *"smoke"'
    check 'every screen is drawn' env -u DISPLAY "$program" --demo --screens "$work/screens"
    check 'pictures were written' test -n "$(find "$work/screens" -name '*.png' -size +4k -print -quit)"
}

check_installation() {
    [ "$(id -u)" -eq 0 ] || fail '--install needs root'
    check 'dpkg -i' dpkg -i "$deb"
    check 'the installed pathfinder' /usr/bin/pathfinder --version
    check 'dpkg -r' dpkg -r pathfinder-console
    check 'nothing is left' test ! -e /opt/pathfinder-console -a ! -e /usr/bin/pathfinder
}

install=no
if [ "${1:-}" = --install ]; then
    install=yes
    shift
fi
deb=${1:-$(find "$home/target/installer" -maxdepth 1 -name '*.deb')}
[ -f "$deb" ] || fail 'there is no .deb; build it with installer/linux/build.sh'

dpkg-deb -x "$deb" "$work/root"
check_package
check_program "$work/root/opt/pathfinder-console/bin/pathfinder"
if [ "$install" = yes ]; then check_installation; fi
printf '%d passed, 0 failed\n' "$passed"
