# What the commands of this folder share; sourced, not run. Everything it says goes to stderr:
# stdout belongs to the program.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
builds=$root/.build
jobs=$(nproc 2>/dev/null || echo 2)

say() {
    echo "$*" >&2
}

die() {
    say "$@"
    exit 2
}

# The packages of tools/packages that are for one of the given purposes.
packages_for() {
    local purpose package rest
    while read -r purpose package rest; do
        [[ " $* " == *" $purpose "* ]] && echo "$package"
    done <"$root/tools/packages"
    return 0
}

# need PURPOSE...: installs what is missing. Asks dpkg once, and the network only if it must.
need() {
    local wanted missing=() package state installed=" "
    mapfile -t wanted < <(packages_for "$@")
    command -v dpkg-query >/dev/null || return 0 # not Debian: the build itself will tell
    while read -r package state; do
        [ "$state" = installed ] && installed+="$package "
    done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null)
    for package in "${wanted[@]}"; do
        [[ $installed == *" $package "* ]] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

install_packages() {
    local command=(apt-get install -y --no-install-recommends "$@") as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        # Never wait for a password that nobody is there to type.
        if ! command -v sudo >/dev/null || { ! [ -t 0 ] && ! sudo -n true 2>/dev/null; }; then
            say "Demarche needs a few Debian packages. Please run this once, then try again:"
            say ""
            say "    sudo apt-get update && sudo ${command[*]}"
            exit 2
        fi
        as_root=(sudo)
    fi
    say "Installing: $*"
    {
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q ||
            say "(the package lists could not be refreshed; trying with those at hand)"
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${command[@]}"
    } </dev/null >&2 || die "The packages could not be installed. The command was: ${command[*]}"
}

# build_folder PROFILE COMPILER
build_folder() {
    case $2 in
    gcc) echo "$builds/$1" ;;
    *) echo "$builds/$1-$2" ;;
    esac
}

# configure FOLDER PROFILE COMPILER [CMAKE OPTION...]
configure() {
    local folder=$1 profile=$2 compiler=$3 launcher=()
    shift 3
    # CMake refuses a folder that was made for another place: the checkout has been moved.
    if [ -f "$folder/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    command -v ccache >/dev/null && launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache)
    mkdir -p "$folder"
    quietly "$folder/configure.log" cmake -S "$root" -B "$folder" -G Ninja \
        -DCMAKE_C_COMPILER="$compiler" -DDM_PROFILE="$profile" "${launcher[@]}" "$@"
}

# quietly LOG COMMAND...: shows the command's words only when it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 </dev/null && return
    cat "$log" >&2
    return 1
}

# build_with FOLDER [TARGET...]: errors and warnings are shown, progress only to a person.
build_with() {
    local folder=$1
    shift
    if [ -t 2 ]; then
        ninja -C "$folder" -j "$jobs" "$@" >&2 </dev/null
    else
        quietly "$folder/build.log" ninja -C "$folder" -j "$jobs" "$@"
    fi
}

# make_release: the program as people run it, in $program; does nothing, quickly, when no source
# has changed since the last time.
make_release() {
    local folder=$builds/release stamp=$builds/release/built
    program=$folder/demarche
    if [ -x "$program" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$root" ] &&
        [ -z "$(find "$root/CMakeLists.txt" "$root/engine" "$root/tools/cmake" \
            -newer "$stamp" -print -quit)" ]; then
        return
    fi
    command -v flock >/dev/null && { mkdir -p "$folder"; exec 8>"$folder/lock"; flock 8; }
    say "demarche: building ..."
    mkdir -p "$folder"
    echo "$root" >"$stamp.new" # made before the build: a file changed meanwhile is newer
    configure "$folder" release gcc -DDM_TESTS=OFF || die "demarche: the build could not be set up"
    build_with "$folder" demarche || die "demarche: the build failed"
    mv "$stamp.new" "$stamp"
    exec 8>&-
    say "demarche: ready"
}
