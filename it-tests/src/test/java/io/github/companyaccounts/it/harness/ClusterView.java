package io.github.companyaccounts.it.harness;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Who a node believes to be in the cluster. On a busy machine a node that comes late begins as a cluster of its own, is ready,
 * and finds the other one half a minute later: until then nothing that is about two nodes can be tested.
 */
final class ClusterView {

    /** Written by Infinispan at each change, with the number of nodes in parentheses. */
    private static final Pattern RECEIVED = Pattern.compile("ISPN00009[34]: Received new[^\\n]*\\|\\d+] \\((\\d+)\\)");

    private ClusterView() {}

    static void awaitBoth(KeycloakServer one, KeycloakServer other) {
        Awaitility.await("both nodes are in one cluster")
                .atMost(Duration.ofMinutes(3))
                .until(() -> size(one.log()) == 2 && size(other.log()) == 2);
    }

    private static int size(String log) {
        int size = 0;
        Matcher view = RECEIVED.matcher(log);
        while (view.find()) {
            size = Integer.parseInt(view.group(1));
        }
        return size;
    }
}
