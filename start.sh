#!/usr/bin/env bash
# From a checkout to a running system: Keycloak with the sample realm, a mail catcher and a sample shop.
#
#   MAIL_PORT, MAIL_WEB_PORT   the mail catcher (1025, its web inbox 1080)
#   SHOP_PORT                  the sample shop (3000)
#   DATA_DIR                   everything that is kept between two starts (./data)
#   KC_...                     Keycloak's own variables: ports, database, hostname
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# ---- what has to be there -------------------------------------------------------------------------------------------

JAVA_BIN=${JAVA_HOME:+$JAVA_HOME/bin/}

check_tools() {
    local jdk="A JDK 17 or newer is needed. Debian 12, Ubuntu 22.04 and 24.04: sudo apt-get install openjdk-17-jdk-headless. \
Debian 13: sudo apt-get install openjdk-21-jdk-headless."
    command -v "${JAVA_BIN}javac" > /dev/null && command -v "${JAVA_BIN}jar" > /dev/null || fail "$jdk"
    local java_version
    java_version=$("${JAVA_BIN}javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${java_version:-0}" -ge 17 ] || fail "$jdk The one found is version ${java_version:-unknown}."

    command -v mvn > /dev/null || fail "Maven is needed: sudo apt-get install maven"

    local node="Node.js 20 or newer with npm is needed: https://nodejs.org/en/download"
    command -v node > /dev/null && command -v npm > /dev/null || fail "$node"
    local node_version
    node_version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    [ "$node_version" -ge 20 ] || fail "$node. The one found is version $node_version."
}

check_port() { # <port> <what for> <variable that moves it>
    if (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; then
        fail "Port $1, meant for $2, is in use. Stop what uses it, or choose another one with $3."
    fi
}

# ---- processes: whatever way this script ends, kill -9 included, nothing it started stays behind ---------------------

# Reads who is there (+) and gone (-), until this script no longer holds the other end; then stops who is left.
guard() {
    trap '' INT TERM HUP
    local line groups=() group tries
    while read -r line; do
        case $line in
            +*) groups+=("${line#+}") ;;
            -*) for group in "${!groups[@]}"; do [ "${groups[$group]}" = "${line#-}" ] && unset "groups[$group]"; done ;;
        esac
    done
    for group in "${groups[@]}"; do kill -TERM -- "-$group" || true; done
    for group in "${groups[@]}"; do
        for ((tries = 0; tries < 150; tries++)); do
            kill -0 -- "-$group" || break
            sleep 0.1
        done
        kill -KILL -- "-$group" || true
    done
} 2> /dev/null

start_guard() {
    local pipe
    pipe=$(mktemp -u "${TMPDIR:-/tmp}/company-accounts.XXXXXX")
    mkfifo "$pipe"
    set -m # a process group of its own, so that what ends this one does not end the guard
    guard < "$pipe" > /dev/null &
    GUARD=$!
    set +m
    exec 9> "$pipe"
    rm "$pipe"
    trap 'exec 9>&-; wait $GUARD' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

launch() { # <command...>: in the background; LAUNCHED is its process
    set -m
    "$@" < /dev/null 9>&- &
    LAUNCHED=$!
    set +m
    echo "+$LAUNCHED" >&9
}

run() { # <command...>: and wait for it
    local status=0 launched
    launch "$@"
    launched=$LAUNCHED
    wait "$launched" || status=$?
    echo "-$launched" >&9
    return $status
}

# ---- what has to be built -------------------------------------------------------------------------------------------

MODULES="model authenticators required-actions protocol-mappers admin-ui-ext themes realm-config"

archive() { ls -t "$PWD"/realm-config/target/company-accounts-*.zip 2> /dev/null | head -n 1 || true; }

sources_newer_than() { # <file>
    local module sources=(pom.xml)
    for module in $MODULES; do sources+=("$module/pom.xml" "$module/src"); done
    [ -n "$(find "${sources[@]}" -name node_modules -prune -o -newer "$1" -print -quit 2> /dev/null)" ]
}

build_bundle() {
    local built
    built=$(archive)
    if [ -z "$built" ] || sources_newer_than "$built"; then
        say "Building the bundle ..."
        # whoever tries something out wants neither the tests nor the formatting checked
        run mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true -pl realm-config -am package \
            || fail "The build failed."
    fi
}

install_packages() { # <folder>
    if [ ! -e "$1/node_modules/.package-lock.json" ] || [ "$1/package-lock.json" -nt "$1/node_modules/.package-lock.json" ]; then
        say "Installing packages of $1 ..."
        run npm --prefix "$1" ci --silent --no-audit --no-fund || fail "npm could not install the packages of $1."
        touch "$1/node_modules/.package-lock.json"
    fi
}

# ---- the server -----------------------------------------------------------------------------------------------------

unpack_keycloak() {
    local version
    version=$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)
    [ "$(cat "$KEYCLOAK/.version" 2> /dev/null)" = "$version" ] && return
    say "Unpacking Keycloak $version ..."
    rm -rf "$DATA_DIR/unpacked"
    run mvn -B -q -Dstyle.color=never -N dependency:unpack -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" \
        -DoutputDirectory="$DATA_DIR/unpacked" -Dmdep.overWriteReleases=true || fail "Maven could not fetch Keycloak $version."
    # the database stays, when it is only the server's version that changes
    if [ -d "$KEYCLOAK/data" ]; then
        mv "$KEYCLOAK/data" "$DATA_DIR/unpacked/keycloak-$version/data"
        rm -rf "$KEYCLOAK"
    fi
    mv "$DATA_DIR/unpacked/keycloak-$version" "$KEYCLOAK"
    rm -rf "$DATA_DIR/unpacked"
    chmod +x "$KEYCLOAK"/bin/*.sh
    echo "$version" > "$KEYCLOAK/.version"
}

# Only JARs that differ are touched: Keycloak builds itself anew when one of them is newer than its last build.
install_bundle() {
    local bundle="$DATA_DIR/bundle" archive jar
    archive=$(archive)
    rm -rf "$bundle"
    mkdir -p "$bundle"
    (cd "$bundle" && "${JAVA_BIN}jar" xf "$archive")
    mv "$bundle"/*/* "$bundle"
    for jar in "$KEYCLOAK"/providers/{company-accounts,imageio,common,ipaddress,pdfbox,fontbox}-*.jar; do
        [ -e "$bundle/providers/${jar##*/}" ] || rm -f "$jar"
    done
    for jar in "$bundle"/providers/*.jar; do
        cmp -s "$jar" "$KEYCLOAK/providers/${jar##*/}" || cp "$jar" "$KEYCLOAK/providers/"
    done
    # it would go on serving pages of the older JARs
    rm -rf "$KEYCLOAK/data/tmp/kc-gzip-cache"
    mkdir -p "$KEYCLOAK/data/import"
    cp "$bundle/realm/b2b-realm.json" "$KEYCLOAK/data/import/"
}

start_in_background() { # <name> <command...>: its output goes to a file
    local name=$1
    shift
    launch "$@" > "$DATA_DIR/log/$name.log" 2>&1
}

wait_for() { # <name> <process> <address> <seconds>
    run node demo/src/ready.js "$3" "$2" "$4" && return
    tail -n 30 "$DATA_DIR/log/$1.log" >&2
    fail "${1^} did not start. All it said is in $DATA_DIR/log/$1.log"
}

# ---- and now in order -----------------------------------------------------------------------------------------------

check_tools

mkdir -p "${DATA_DIR:=data}"
DATA_DIR=$(cd "$DATA_DIR" && pwd)
KEYCLOAK=$DATA_DIR/keycloak
mkdir -p "$DATA_DIR/log" "$DATA_DIR/mail"

export MAIL_HOST=localhost MAIL_PORT=${MAIL_PORT:-1025} MAIL_WEB_PORT=${MAIL_WEB_PORT:-1080}
export SHOP_PORT=${SHOP_PORT:-3000} SHOP_URL=http://localhost:${SHOP_PORT:-3000}
export SHOP_SECRET=${SHOP_SECRET:-sample-shop-secret} OPERATOR_SECRET=${OPERATOR_SECRET:-operator-secret}
export OPERATOR_PASSWORD=${OPERATOR_PASSWORD:-olga-sample-password}

# The optimizing compiler takes more time in the first minutes than it saves: without it, half the processor time.
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1 ${JAVA_OPTS_APPEND:-}"

# Sample passwords are known to everybody, so only this machine may connect, unless KC_HTTP_HOST says otherwise.
export KC_HTTP_HOST=${KC_HTTP_HOST:-127.0.0.1} KC_HTTP_ENABLED=true KC_HTTP_PORT=${KC_HTTP_PORT:-8080}
export KC_HTTP_MANAGEMENT_PORT=${KC_HTTP_MANAGEMENT_PORT:-9000} KC_HTTP_MANAGEMENT_SCHEME=http KC_HEALTH_ENABLED=true
export KC_DB=${KC_DB:-dev-file} KC_CACHE=${KC_CACHE:-local}
export KC_LOG_LEVEL=${KC_LOG_LEVEL:-info,io.smallrye.health:error} # or each question whether it is ready is a line
export KC_BOOTSTRAP_ADMIN_USERNAME=${KC_BOOTSTRAP_ADMIN_USERNAME:-admin}
export KC_BOOTSTRAP_ADMIN_PASSWORD=${KC_BOOTSTRAP_ADMIN_PASSWORD:-admin}
path=${KC_HTTP_RELATIVE_PATH:-/}
LOCAL_ADDRESS=http://localhost:$KC_HTTP_PORT${path%/}
export KC_HOSTNAME=${KC_HOSTNAME:-$LOCAL_ADDRESS}
case $KC_HOSTNAME in
    http*) PUBLIC_ADDRESS=${KC_HOSTNAME%/} ;;
    *) PUBLIC_ADDRESS=http://$KC_HOSTNAME:$KC_HTTP_PORT${path%/} ;;
esac
management_path=${KC_HTTP_MANAGEMENT_RELATIVE_PATH:-$path}
export PUBLIC_ADDRESS LOCAL_ADDRESS INBOX_ADDRESS=http://localhost:$MAIL_WEB_PORT STATE_DIR=$DATA_DIR

check_port "$KC_HTTP_PORT" "Keycloak" KC_HTTP_PORT
check_port "$KC_HTTP_MANAGEMENT_PORT" "Keycloak's health checks" KC_HTTP_MANAGEMENT_PORT
check_port "$MAIL_PORT" "the mail catcher" MAIL_PORT
check_port "$MAIL_WEB_PORT" "the inbox" MAIL_WEB_PORT
check_port "$SHOP_PORT" "the sample shop" SHOP_PORT

start_guard
build_bundle
install_packages demo
install_packages sample-shop
unpack_keycloak
install_bundle

say "Starting Keycloak, the mail catcher and the sample shop ..."
start_in_background maildev demo/node_modules/.bin/maildev --ip 127.0.0.1 --smtp "$MAIL_PORT" \
    --web "$MAIL_WEB_PORT" --mail-directory "$DATA_DIR/mail"
mail_catcher=$LAUNCHED
start_in_background keycloak "$KEYCLOAK/bin/kc.sh" start --import-realm
keycloak=$LAUNCHED
export ISSUER=$PUBLIC_ADDRESS/realms/b2b CLIENT_ID=sample-shop CLIENT_SECRET=$SHOP_SECRET PORT=$SHOP_PORT BASE_URL=$SHOP_URL
start_in_background sample-shop node sample-shop/src/server.js
shop=$LAUNCHED

wait_for maildev "$mail_catcher" "$INBOX_ADDRESS/healthz" 60
wait_for sample-shop "$shop" "$SHOP_URL" 60
wait_for keycloak "$keycloak" "http://localhost:$KC_HTTP_MANAGEMENT_PORT${management_path%/}/health/ready" 900
run node demo/src/sample-data.js || fail "What Keycloak said is in $DATA_DIR/log/keycloak.log"

say ""
say "Ready: $SHOP_URL (Ctrl-C stops everything)"

wait -n "$mail_catcher" "$keycloak" "$shop" || true
fail "Something stopped by itself. What it said is in $DATA_DIR/log"
