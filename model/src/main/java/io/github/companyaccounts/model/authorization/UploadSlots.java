package io.github.companyaccounts.model.authorization;

import java.util.HashMap;
import java.util.Map;

/**
 * How many scans a node takes at a time: each keeps one of its threads, which are there for signing in, and writes to the database. And how many of them from one network, so that no customer of a provider can keep all others out.
 */
final class UploadSlots {

    private final int all;
    private final int ofOneNetwork;
    private final Map<String, Integer> taken = new HashMap<>();
    private int allTaken;

    UploadSlots(int all, int ofOneNetwork) {
        this.all = all;
        this.ofOneNetwork = ofOneNetwork;
    }

    /**
     * @return {@code false} if there is none left; else it is to be released
     */
    synchronized boolean take(String network) {
        int before = taken.getOrDefault(network, 0);
        if (allTaken >= all || before >= ofOneNetwork) {
            return false;
        }
        taken.put(network, before + 1);
        allTaken++;
        return true;
    }

    synchronized void release(String network) {
        taken.computeIfPresent(network, (known, before) -> before > 1 ? before - 1 : null);
        allTaken--;
    }
}
