package io.github.companyaccounts.model.authorization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A scan as it is read from its pieces, one at a time, each when it is needed and in a session of its own. */
final class StoredScan extends InputStream {

    private final KeycloakSessionFactory sessions;
    private final FiledAuthorization.Scan scan;
    private byte[] piece = {};
    private int read;
    private int pieces;
    private long bytes;

    StoredScan(KeycloakSessionFactory sessions, FiledAuthorization.Scan scan) {
        this.sessions = sessions;
        this.scan = scan;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (read == piece.length && !next()) {
            return -1;
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, target, offset, count);
        read += count;
        return count;
    }

    private boolean next() throws IOException {
        Optional<byte[]> next = KeycloakModelUtils.runJobInTransactionWithResult(sessions, own -> new ScanPieces(
                        own.getProvider(JpaConnectionProvider.class).getEntityManager())
                .piece(scan.id(), pieces));
        if (next.isEmpty()) {
            if (bytes != scan.bytes()) {
                throw new IOException("the scan was removed while it was read");
            }
            return false;
        }
        piece = next.get();
        read = 0;
        pieces++;
        bytes += piece.length;
        return true;
    }
}
