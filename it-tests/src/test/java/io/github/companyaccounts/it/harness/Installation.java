package io.github.companyaccounts.it.harness;

/** What a journey can run on. */
public enum Installation {
    /** The distribution with PostgreSQL, as in production. */
    POSTGRES,
    /** The distribution with H2 in a file, as at a newcomer's first start. */
    H2,
    /** The distribution with MariaDB; needs its package. */
    MARIADB,
    /** A container; needs the socket of Docker or Podman. */
    CONTAINER
}
