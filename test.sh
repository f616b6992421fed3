#!/usr/bin/env bash
# Runs all tests. Installs what they need and is missing, where it may; otherwise says what to install.
#
#   ./test.sh                      the sample shop's tests, unit tests, mutation tests, journeys
#   ./test.sh --container          the main journey on a container (Docker or Podman)
#   ./test.sh -Dit.test=SignInPageIT     anything else goes to Maven
#   ./test.sh -Dit.pictures=true         screenshots of all pages, too
set -euo pipefail
cd "$(dirname "$0")"

container=no
maven_arguments=()
for argument in "$@"; do
    case "$argument" in
        --container) container=yes ;;
        --help | -h) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) maven_arguments+=("$argument") ;;
    esac
done

missing=()   # what a person has to install
packages=()  # what apt-get can install

# --- what building needs: chosen by whoever owns the machine, so never installed from here
java_major() { "$1" -version 2>&1 | sed -n 's/^\(javac\|openjdk version\|java version\) "\{0,1\}\([0-9]*\).*/\2/p' | head -1; }
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
if ! command -v "$javac" >/dev/null || [ "$(java_major "$javac")" -lt 17 ]; then
    missing+=("a JDK, version 17 or newer (Debian, Ubuntu: openjdk-17-jdk-headless)")
fi
command -v mvn >/dev/null || missing+=("Maven 3.8 or newer (Debian, Ubuntu: maven)")
if ! command -v node >/dev/null || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    missing+=("Node.js, version 20 or newer, with npm (https://nodejs.org)")
elif ! command -v npm >/dev/null; then
    missing+=("npm (Debian, Ubuntu: npm)")
fi

# --- what the tests need
# type -P: a program, not this script's own functions
browser_is_there() {
    for candidate in chromium-headless-shell chromium chromium-browser google-chrome; do
        type -P "$candidate" >/dev/null && return 0
    done
    return 1
}
browser_is_there || packages+=(chromium)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql)
# the reverse proxy of the tests; the package's own service listens nowhere
[ -x /usr/sbin/haproxy ] || type -P haproxy >/dev/null || packages+=(haproxy)
# Polish letters in screenshots and in the browser's own widgets
[ -n "$(fc-list 2>/dev/null | head -1)" ] || packages+=(fonts-dejavu)

if [ ${#packages[@]} -gt 0 ]; then
    if ! command -v apt-get >/dev/null; then
        missing+=("${packages[*]} (as your system names them)")
    elif [ "$(id -u)" = 0 ]; then
        as_root=()
    elif sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        missing+=("packages: sudo apt-get install ${packages[*]}")
    fi
fi
if [ ${#missing[@]} -gt 0 ]; then
    echo "These have to be installed before the tests can run:" >&2
    printf '  - %s\n' "${missing[@]}" >&2
    exit 2
fi
if [ ${#packages[@]} -gt 0 ]; then
    echo "Installing ${packages[*]} ..."
    "${as_root[@]}" apt-get update -qq
    # the one that never has a screen costs the processor less; older systems do not have it
    if [[ "$(apt-cache policy chromium-headless-shell)" =~ Candidate:\ [0-9] ]]; then
        packages=("${packages[@]/#%chromium/chromium-headless-shell}")
    fi
    if [[ " ${packages[*]} " == *" chromium "* && ! "$(apt-cache policy chromium)" =~ Candidate:\ [0-9] ]]; then
        echo "Your system has no chromium package (Ubuntu has it as a snap only, which the tests cannot drive). Install the package of Google Chrome from its maker, then run this again." >&2
        exit 2
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

if [ "$container" = yes ]; then
    . it-tests/container/prepare.sh
    mvn -B -pl it-tests -am verify -Dit.groups=container -Dit.excludedGroups= \
        -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -DskipPitest=true "${maven_arguments[@]}"
    exit
fi

# --- the sample shop has tests of its own, which Maven does not know
case " ${maven_arguments[*]} " in
    *" -DskipTests"* | *" -Dmaven.test.skip"*) ;;
    *)
        if [ sample-shop/package-lock.json -nt sample-shop/node_modules/.package-lock.json ]; then
            (cd sample-shop && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json)
        fi
        (cd sample-shop && npm test)
        ;;
esac
# modules that do not need each other are built side by side
exec mvn -B -T 2 verify -Dit.pictures=false "${maven_arguments[@]}"
