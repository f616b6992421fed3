package io.github.companyaccounts.it.harness;

import java.util.Map;

/**
 * How much work a server's Java virtual machine puts into compiling what the server does: in the minutes that servers of tests
 * live, it can be most of what they do.
 */
final class Compilation {

    /**
     * Of a server that lives for a minute or two: quick to compile, never optimized. {@code kc.sh build} takes 13 instead of 28
     * seconds of processor time, a start 17 instead of 33.
     */
    static final Map<String, String> QUICK = environment("-XX:TieredStopAtLevel=1");

    /**
     * Of the server that is asked for a quarter of an hour: only what runs all the time is worth optimizing, ten (loops) and
     * twenty times the usual thresholds. Signatures and password hashes are, ten times faster then. With the usual thresholds the optimizing
     * compiler took 110 of 256 seconds of the processor in a third of the tests, with these 30 of 179.
     */
    static final Map<String, String> OF_WHAT_IS_HOT = environment("-XX:Tier4InvocationThreshold=100000"
            + " -XX:Tier4MinInvocationThreshold=12000"
            + " -XX:Tier4CompileThreshold=300000"
            + " -XX:Tier4BackEdgeThreshold=400000");

    private Compilation() {}

    private static Map<String, String> environment(String options) {
        return Map.of("JAVA_OPTS_APPEND", options);
    }
}
