package io.github.companyaccounts.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A file that somebody begins to download over a connection that takes next to nothing. */
public final class SlowDownload implements AutoCloseable {

    /** As little as the operating system allows. */
    private static final int TAKEN = 1;

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Socket connection;

    private SlowDownload(Socket connection) {
        this.connection = connection;
    }

    /** Returns when the answer has begun: what comes of the file is not read. */
    public static SlowDownload begin(URI address, String token) {
        Socket connection = new Socket();
        try {
            connection.setReceiveBufferSize(TAKEN);
            connection.setSoTimeout(PATIENCE_MILLISECONDS);
            connection.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            connection
                    .getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String begun = new String(connection.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            if (!begun.endsWith(" 200")) {
                throw new AssertionError("No download: " + begun);
            }
            return new SlowDownload(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks off. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
