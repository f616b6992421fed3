package io.github.companyaccounts.it.harness;

import org.apache.commons.math3.stat.inference.MannWhitneyUTest;

/** Whether two samples can be told apart. */
public final class Statistics {

    private Statistics() {}

    /**
     * The two-sided p-value of the Mann-Whitney U test: how likely samples at least as different are if nothing tells
     * their sources apart. Near 0 for sources that differ.
     *
     * @param one for example the milliseconds of one kind of answer; twenty or more, for the normal approximation
     * @param other the same of another kind
     */
    public static double mannWhitneyU(double[] one, double[] other) {
        return new MannWhitneyUTest().mannWhitneyUTest(one, other);
    }
}
