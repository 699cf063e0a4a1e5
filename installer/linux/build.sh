#!/usr/bin/env bash
# Builds the Linux installer into target/installer: an application image with a Java runtime of its own, and a .deb of it.
#
# installer/README.md says what it needs and what each step is for. DPKG_DEB_COMPRESSOR_TYPE chooses how the .deb is
# compressed; zstd is 25 times as fast as the default of dpkg-deb and makes a file that is a sixth larger.
set -euo pipefail

name=pathfinder-console
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$home/target/installer
image=$out/$name

refuse() {
    printf 'installer: %s\n' "$1" >&2
    exit 1
}

step() {
    printf '%s\n' "$1" >&2
}

check_tools() {
    local tool
    for tool in objcopy fakeroot dpkg-deb; do
        command -v "$tool" >/dev/null || refuse "$tool is missing; on Debian: apt-get install -y binutils fakeroot dpkg"
    done
}

version() {
    sed -n 's/^version=//p' "$home/target/classes/version.properties"
}

# What jdeps finds in the jars, and what they reach by reflection, by name or by service only.
modules() {
    local found
    found=$("$jdk/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps \
        --class-path "$home/target/lib/*" "$home/target/pathfinder.jar" "$home"/target/lib/*.jar | tail -n 1)
    printf '%s' "$found,$(grep -v '^#' "$home/installer/modules" | paste -s -d , -)"
}

# Commands are kept: bin/java runs the command line. Class data archives make every start faster.
make_runtime() {
    "$jdk/bin/jlink" --add-modules "$(modules)" --include-locales "$(paste -s -d , "$home/installer/locales")" \
        --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$out/runtime"
    # The archive for heaps over 32 GB.
    rm -f "$out/runtime/lib/server/classes_nocoops.jsa"
}

collect_jars() {
    mkdir -p "$out/input"
    cp -p "$home/target/pathfinder.jar" "$home"/target/lib/*.jar "$home/installer/java.options" "$out/input/"
}

java_options() {
    local option
    while IFS= read -r option; do
        printf '%s\0' --java-options "$option"
    done < <(grep -v '^#' "$home/installer/java.options")
}

# The command `pathfinder` is the script of the checkout, so that both behave alike.
make_image() {
    local options=()
    while IFS= read -r -d '' option; do options+=("$option"); done < <(java_options)
    "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$(version)" --dest "$out" \
        --input "$out/input" --main-jar pathfinder.jar --main-class app.pathfinder.Main \
        --runtime-image "$out/runtime" --icon "$home/src/main/resources/icons/pathfinder-256.png" "${options[@]}"
    install -m 755 "$home/pathfinder" "$image/bin/pathfinder"
}

# An executable installer/linux/train.sh, if there is one, may add an ahead-of-time cache to the finished image.
train() {
    local hook=$home/installer/linux/train.sh
    if [ -x "$hook" ]; then "$hook" "$image"; fi
}

# jpackage does not see that JavaFX loads GTK at run time.
make_deb() {
    DPKG_DEB_COMPRESSOR_TYPE=${DPKG_DEB_COMPRESSOR_TYPE:-zstd} "$jdk/bin/jpackage" --type deb --app-image "$image" \
        --name "$name" --app-version "$(version)" --dest "$out" --install-dir /opt \
        --description 'Keeps career records in database tables of your own' \
        --vendor 'Pathfinder console' --copyright 'Apache License 2.0' --license-file "$home/LICENSE" \
        --resource-dir "$home/installer/linux/resources" \
        --linux-package-name "$name" --linux-app-category utils --linux-menu-group Office --linux-shortcut \
        --linux-package-deps 'libgtk-3-0, libxtst6'
}

check_tools
jdk=$("$home/installer/prepare.sh")
rm -rf "$out"
step 'Making the Java runtime ...'
make_runtime
step 'Making the application image ...'
collect_jars
make_image
train
step 'Making the .deb ...'
make_deb
step "Made $image and $(ls "$out"/*.deb)"
