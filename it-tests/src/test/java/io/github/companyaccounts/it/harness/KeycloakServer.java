package io.github.companyaccounts.it.harness;

import java.net.URI;
import org.keycloak.admin.client.Keycloak;

/** A running Keycloak with the bundle's packaged JARs and the sample realm. */
public interface KeycloakServer extends AutoCloseable {

    /** The realm the bundle is tried on. */
    String REALM = "b2b";

    /** Where this node answers, without a slash at the end. Of several nodes each has its own. */
    URI url();

    /** The configured hostname: what stands in mails and tokens. The same for all nodes of a cluster. */
    URI publicUrl();

    /** The stock admin API, as the master realm's administrator. The caller need not close it. */
    Keycloak admin();

    /** The last lines of the server's log. */
    String logTail();

    /** Everything the server has written to its log so far. */
    String log();

    /** Whether the process is there; it says nothing about its health. */
    boolean isRunning();

    /** Ends the server as an administrator does, and waits until it is gone. */
    void stop();

    /** Ends the server as a power cut does, and waits until it is gone. */
    void kill();

    /** The realm that tests of this server are about: the sample one, if they have not made one of their own. */
    default String realm() {
        return REALM;
    }

    /** That realm at this node, without a slash at the end. */
    default URI realmUrl() {
        return URI.create(url() + "/realms/" + realm());
    }

    /** The same address at this node: links carry the hostname of the cluster. */
    default URI here(URI link) {
        String address = link.toString();
        return address.startsWith(publicUrl() + "/")
                ? URI.create(url() + address.substring(publicUrl().toString().length()))
                : link;
    }

    @Override
    default void close() {
        stop();
    }
}
