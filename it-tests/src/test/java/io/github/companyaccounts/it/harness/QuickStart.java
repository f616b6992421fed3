package io.github.companyaccounts.it.harness;

import java.util.Map;

/**
 * Most servers of the tests live for minutes, and spend most of the processor on being compiled. Without the optimizing
 * compiler, {@code kc.sh build} takes 13 instead of 28 seconds of processor time, a start 17 instead of 33.
 */
final class QuickStart {

    static final Map<String, String> ENVIRONMENT = Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");

    private QuickStart() {}
}
