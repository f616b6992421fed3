# Sourced by ./test.sh --container: finds a container engine and an image of Keycloak, or makes them where it may.
# Leaves DOCKER_HOST and KEYCLOAK_IMAGE in the environment. Where there is no engine it starts Podman for this run; where
# no registry can be reached it makes the image from the distribution's packages and Keycloak's Maven artifact.
# shellcheck shell=bash

container_state=$PWD/it-tests/target/container
keycloak_version=$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)
official_image=quay.io/keycloak/keycloak:$keycloak_version
own_image=localhost/company-accounts-keycloak:$keycloak_version
mkdir -p "$container_state"

# Node is there anyway, curl may not be
answers() {
    node -e 'require("http").get({socketPath: process.argv[1], path: "/_ping", timeout: 3000}, a => process.exit(a.statusCode === 200 ? 0 : 1))
        .on("error", () => process.exit(1))' "$1" 2>/dev/null
}

find_engine() {
    local socket
    for socket in "${DOCKER_HOST:+${DOCKER_HOST#unix://}}" /var/run/docker.sock \
        "${XDG_RUNTIME_DIR:-/nowhere}/podman/podman.sock" /run/podman/podman.sock; do
        if [ -S "$socket" ] && answers "$socket"; then
            export DOCKER_HOST=unix://$socket
            return 0
        fi
    done
    return 1
}

install_podman() {
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null || return 1
    echo "Installing podman ..."
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends podman crun runc \
        netavark aardvark-dns iptables nftables fuse-overlayfs containernetworking-plugins >"$container_state/apt.log"
}

# What Podman's defaults want and a container or a small virtual machine may not have: systemd, a journal, crun's features.
start_podman() {
    local files
    files=$(ulimit -Hn)
    cat >"$container_state/containers.conf" <<EOF
[containers]
default_ulimits = ["nofile=$files:$files", "nproc=4096:4096"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
EOF
    export CONTAINERS_CONF=$container_state/containers.conf
    local socket=$container_state/podman.sock
    rm -f "$socket"
    podman system service --time=0 "unix://$socket" >"$container_state/podman.log" 2>&1 &
    podman_service=$!
    trap 'kill "$podman_service" 2>/dev/null' EXIT
    local tries
    for tries in $(seq 50); do
        if [ -S "$socket" ] && answers "$socket"; then
            export DOCKER_HOST=unix://$socket
            return 0
        fi
        sleep 0.2
    done
    echo "Podman's service did not answer after $tries tries:" >&2
    tail -20 "$container_state/podman.log" >&2
    return 1
}

engine() {
    if command -v podman >/dev/null; then
        podman --remote --url "$DOCKER_HOST" "$@"
    else
        docker "$@"
    fi
}

# A minimal system with a JRE, Keycloak on it, and what the official image sets.
make_image() {
    if [ "$(id -u)" != 0 ]; then
        echo "$official_image cannot be pulled, and only root can make an image without a registry." >&2
        return 1
    fi
    if ! command -v debootstrap >/dev/null; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends debootstrap >"$container_state/apt.log"
    fi
    local root mirror suite
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" | sed -n 1p)
    # not below the checkout, which may be on a file system without device files
    root=$(mktemp -d /var/tmp/company-accounts-image.XXXXXX)
    echo "Making $own_image (about a minute and a half) ..."
    debootstrap --variant=minbase --include=ca-certificates-java,default-jre-headless "$suite" "$root" "$mirror" \
        >"$container_state/debootstrap.log" 2>&1 || { tail -20 "$container_state/debootstrap.log" >&2; return 1; }
    # the archive the other tests use is in the Maven repository already; jar unpacks it where there is no unzip
    mvn -B -q dependency:copy -Dartifact="org.keycloak:keycloak-quarkus-dist:$keycloak_version:zip" \
        -DoutputDirectory="$container_state"
    (cd "$root/opt" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" -xf "$container_state/keycloak-quarkus-dist-$keycloak_version.zip" \
        && mv "keycloak-$keycloak_version" keycloak)
    chmod +x "$root"/opt/keycloak/bin/*.sh
    mkdir -p "$root/opt/keycloak/data/import"
    chown -R 1000:0 "$root/opt/keycloak"
    rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/*
    tar -C "$root" -c . | podman import --change 'ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]' --change 'USER 1000' \
        --change 'ENV KC_RUN_IN_CONTAINER=true' --change 'ENV LANG=C.UTF-8' - "$own_image"
    rm -rf "$root"
}

if ! find_engine; then
    if ! command -v podman >/dev/null && ! install_podman; then
        echo "A container engine has to be installed before: sudo apt-get install podman, or Docker." >&2
        exit 2
    fi
    start_podman || exit 2
    # its helper pulls an image of its own to clean up after a crash
    export TESTCONTAINERS_RYUK_DISABLED=true
fi

if engine image inspect "$official_image" >/dev/null 2>&1 || engine pull -q "$official_image" >/dev/null 2>&1; then
    export KEYCLOAK_IMAGE=$official_image
elif engine image inspect "$own_image" >/dev/null 2>&1 || make_image; then
    export KEYCLOAK_IMAGE=$own_image
else
    exit 2
fi
echo "Container engine at $DOCKER_HOST, image $KEYCLOAK_IMAGE"
