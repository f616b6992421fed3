package io.github.companyaccounts.model.mail;

import java.util.HashSet;
import java.util.Set;

/** Whose turn it is on this node: a realm has at most one sender at a time, and no call for another turn is lost. */
final class Turns {

    private final Set<String> running = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();

    /**
     * @return {@code false} if the realm has its turn just now; then it gets another one afterwards
     */
    synchronized boolean begin(String realmId) {
        if (running.add(realmId)) {
            return true;
        }
        wanted.add(realmId);
        return false;
    }

    /**
     * @param more whether the realm wants another turn of itself
     * @return whether it should get one
     */
    synchronized boolean end(String realmId, boolean more) {
        running.remove(realmId);
        return wanted.remove(realmId) || more;
    }
}
