package io.github.companyaccounts.model.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The pieces of a scan, one after the other, each read in a session of its own. */
final class StoredScan implements Supplier<Optional<byte[]>> {

    private final KeycloakSessionFactory sessions;
    private final FiledAuthorization.Scan scan;
    private int pieces;
    private long bytes;

    StoredScan(KeycloakSessionFactory sessions, FiledAuthorization.Scan scan) {
        this.sessions = sessions;
        this.scan = scan;
    }

    @Override
    public Optional<byte[]> get() {
        Optional<byte[]> next = KeycloakModelUtils.runJobInTransactionWithResult(sessions, own -> new ScanPieces(
                        own.getProvider(JpaConnectionProvider.class).getEntityManager())
                .piece(scan.id(), pieces));
        if (next.isEmpty() && bytes != scan.bytes()) {
            throw new UncheckedIOException(new IOException("the scan was removed while it was read"));
        }
        pieces++;
        bytes += next.map(piece -> piece.length).orElse(0);
        return next;
    }
}
