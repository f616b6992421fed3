package io.github.companyaccounts.model.recorded;

/**
 * What became of something that was sent to be recorded.
 *
 * @param created {@code false}: something was recorded under the key already, and is now as sent
 */
public record Recorded<T>(T value, boolean created) {}
