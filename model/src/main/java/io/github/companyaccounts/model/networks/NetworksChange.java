package io.github.companyaccounts.model.networks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one change made of a company's rule. */
record NetworksChange(TrustedNetworks before, TrustedNetworks now) {

    /** As much of a list of networks as a mail tells, in characters; the rest is in the activity log. */
    private static final int MOST_IN_A_MAIL = 400;

    boolean isSwitched() {
        return before.enabled() != now.enabled();
    }

    /** Ranges, in their shortest spelling. */
    List<String> added() {
        return missing(now, before);
    }

    /** Ranges, in their shortest spelling. */
    List<String> removed() {
        return missing(before, now);
    }

    /** Whether others are let in now than before: not by another label or order, nor while the rule is off. */
    boolean isFelt() {
        boolean otherNetworks = !added().isEmpty() || !removed().isEmpty();
        return isSwitched() || (now.enabled() && otherNetworks);
    }

    /** For the template of the mail about it: {@code act} is {@code on}, {@code off} or {@code changed}. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("act", isSwitched() ? (now.enabled() ? "on" : "off") : "changed");
        if (now.enabled()) {
            facts.put("networks", inShort(ranges(now)));
            facts.put("removedNetworks", inShort(removed()));
        }
        return facts;
    }

    private static List<String> missing(TrustedNetworks here, TrustedNetworks there) {
        Set<NetworkRange> known =
                there.networks().stream().map(TrustedNetwork::range).collect(Collectors.toSet());
        return here.networks().stream()
                .map(TrustedNetwork::range)
                .filter(range -> !known.contains(range))
                .map(NetworkRange::toString)
                .toList();
    }

    private static List<String> ranges(TrustedNetworks rule) {
        return rule.networks().stream()
                .map(network -> network.range().toString())
                .toList();
    }

    private static String inShort(List<String> ranges) {
        String all = String.join(", ", ranges);
        return all.length() <= MOST_IN_A_MAIL ? all : all.substring(0, all.lastIndexOf(", ", MOST_IN_A_MAIL)) + ", …";
    }
}
