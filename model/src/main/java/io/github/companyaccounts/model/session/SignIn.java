package io.github.companyaccounts.model.session;

import java.time.Instant;

/**
 * One session of an account, online or offline.
 *
 * @param id of Keycloak's user session
 * @param address where it was begun from, as Keycloak saw it
 * @param browser as the browser called itself, or {@code null}
 * @param system operating system, or {@code null}
 * @param lastSeenAt last time an app asked about it
 */
public record SignIn(String id, String address, String browser, String system, Instant startedAt, Instant lastSeenAt) {}
