package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** A range of ports, each given out at most once by this JVM, and only if nobody listens there. */
final class Ports {

    /** For everything that is reached over HTTP, SMTP or JDBC. */
    static final Ports SERVERS = new Ports(Settings.text("it.ports", "20000-29999"), 0);

    /** For the cluster's transport. JGroups listens on the port plus 50000 as well (failure detection). */
    static final Ports CLUSTER = new Ports(Settings.text("it.clusterPorts", "11000-11999"), 50_000);

    private final int first;
    private final int last;
    private final int companionOffset;
    private final Set<Integer> given = new HashSet<>();

    private Ports(String range, int companionOffset) {
        String[] ends = range.split("-", 2);
        this.first = Integer.parseInt(ends[0].trim());
        this.last = Integer.parseInt(ends[1].trim());
        this.companionOffset = companionOffset;
    }

    /** A port that is free now. */
    synchronized int free() {
        int size = last - first + 1;
        // another run on this machine may use the same range: do not begin at the same end
        int start = ThreadLocalRandom.current().nextInt(size);
        for (int i = 0; i < size; i++) {
            int port = first + (start + i) % size;
            if (!given.contains(port) && isFree(port) && isFree(port + companionOffset)) {
                given.add(port);
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + first + " and " + last);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
