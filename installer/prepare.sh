#!/usr/bin/env bash
# Finds a JDK, builds this checkout with it when a source is newer than the last build, and prints the JDK's folder.
#
# For ./pathfinder and the installers. Nothing but that folder goes to standard output, and nothing is read from standard
# input. PATHFINDER_JDKS (folders, separated by ":") replaces the usual places of JDKs. Runs on bash 3.2 (macOS) too.
set -euo pipefail

: "${HOME:=/}"
required_java=25
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stamp=$home/target/.pathfinder-built
waiting='Waiting for another build of this checkout ...'

refuse() {
    printf 'pathfinder: %s\n' "$1" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then printf '%s' "$1"; else printf 'sudo %s' "$1"; fi
}

refuse_without_jdk() {
    refuse "No JDK $required_java or newer was found; install one, or set JAVA_HOME to the folder of one:
  Debian, Ubuntu  $(as_root "apt-get install -y openjdk-$required_java-jdk")
  Fedora          $(as_root "dnf install -y java-$required_java-openjdk-devel")
  macOS           brew install openjdk@$required_java
  Windows         winget install EclipseAdoptium.Temurin.$required_java.JDK
  elsewhere       unpack any JDK $required_java into $HOME/.jdks"
}

refuse_without_maven() {
    refuse "Maven (3.8 or newer) was not found on the PATH; install it:
  Debian, Ubuntu  $(as_root 'apt-get install -y maven')
  Fedora          $(as_root 'dnf install -y maven')
  macOS           brew install maven
  Windows         choco install maven"
}

# --- the JDK ---

real_path() {
    local path=$1 target
    while [ -L "$path" ]; do
        target=$(readlink "$path")
        case $target in
            /*) path=$target ;;
            *) path=$(dirname "$path")/$target ;;
        esac
    done
    printf '%s' "$path"
}

java_home_of_path() {
    local java
    java=$(command -v java) || return 0
    real_path "$java" | sed 's|/bin/java$||'
}

jdk_candidates() {
    local folder folders
    printf '%s\n' "${JAVA_HOME:-}" "$(java_home_of_path)"
    if [ -n "${PATHFINDER_JDKS:-}" ]; then
        IFS=: read -r -a folders <<<"$PATHFINDER_JDKS"
    else
        folders=(/usr/lib/jvm /usr/java /opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks" "$HOME/.gradle/jdks"
            "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java" /Library/Java/JavaVirtualMachines
            "$HOME/Library/Java/JavaVirtualMachines" /opt/homebrew/opt /usr/local/opt /home/linuxbrew/.linuxbrew/opt)
        if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v "$required_java+" 2>/dev/null || true; fi
    fi
    for folder in "${folders[@]}"; do
        printf '%s\n' "$folder"/* "$folder"/*/Contents/Home "$folder"/*/libexec/openjdk.jdk/Contents/Home
    done
}

# Reads the file `release` instead of starting a Java virtual machine for every candidate.
java_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_jdk() {
    local version
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    version=$(java_version "$1") || return 1
    [ "${version:-0}" -ge "$required_java" ]
}

find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if is_jdk "$candidate"; then
            printf '%s' "$candidate"
            return
        fi
    done < <(jdk_candidates)
}

# --- building a checkout ---

is_built() {
    local source sources=()
    [ -f "$stamp" ] && [ -f "$home/target/pathfinder.jar" ] && [ -d "$home/target/lib" ] || return 1
    for source in pom.xml src/main fxml css; do
        if [ -e "$home/$source" ]; then sources+=("$home/$source"); fi
    done
    [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}

# Removes what a console that is still running may have open instead of writing over it.
remove_last_build() {
    if [ "$home/pom.xml" -nt "$stamp" ]; then rm -rf "$home/target/lib"; fi
    rm -f "$home/target/pathfinder.jar" "$stamp"
}

# Quiet: errors only, without escape sequences and without warnings about Maven's own libraries.
run_maven() {
    local quiet='-Djansi.noreset=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'
    cd "$home" && JAVA_HOME=$jdk MAVEN_OPTS="$quiet ${MAVEN_OPTS:-}" \
        mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true package
}

# The stamp bears the time at which the build began: what is edited during a build is newer.
build() {
    command -v mvn >/dev/null || refuse_without_maven
    echo 'Building the Pathfinder console (a few minutes the first time, while Maven fetches the libraries) ...' >&2
    remove_last_build
    touch "$stamp.begun"
    (run_maven) </dev/null >&2 || refuse 'The build failed; Maven says why above.'
    mv "$stamp.begun" "$stamp"
}

build_if_needed() {
    if ! is_built; then build; fi
}

with_flock() {
    (
        flock -n 9 || {
            echo "$waiting" >&2
            flock 9
        }
        "$@"
    ) 9>"$home/target/.pathfinder-lock"
}

# Left behind by a build that was killed, perhaps before it wrote its process id.
is_stale() {
    local owner
    owner=$(cat "$1/owner" 2>/dev/null || true)
    if [ -z "$owner" ]; then
        [ -n "$(find "$1" -prune -mmin +1 2>/dev/null)" ]
    elif ps -p "$owner" >/dev/null; then
        return 1
    fi
}

# For systems without flock: a folder, which only one process can make, holding the id of its maker.
with_lock_folder() {
    local lock=$home/target/.pathfinder-lock.d
    until mkdir "$lock" 2>/dev/null; do
        if is_stale "$lock"; then
            rm -rf "$lock"
        else
            if [ -n "$waiting" ]; then echo "$waiting" >&2; fi
            waiting=
            sleep 1
        fi
    done
    (
        trap 'rm -rf "$lock"' EXIT
        echo $$ >"$lock/owner"
        "$@"
    )
}

alone() {
    mkdir -p "$home/target"
    if command -v flock >/dev/null; then with_flock "$@"; else with_lock_folder "$@"; fi
}

# --- all together ---

jdk=$(find_jdk)
[ -n "$jdk" ] || refuse_without_jdk
is_built || alone build_if_needed
printf '%s\n' "$jdk"
