package io.github.companyaccounts.model.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is read piece by piece, each made when those before it were taken. As an
 * answer it is written after Keycloak (26.7) has ended the request's transaction, and a {@code StreamingOutput} before:
 * there a slow reader would hold the connection to the database. So whatever makes the pieces needs sessions of its own.
 */
public final class PiecewiseInput extends InputStream {

    private final Supplier<Optional<byte[]>> pieces;
    private byte[] piece = {};
    private int read;

    /**
     * @param pieces the next one, empty at the end; what it throws breaks the reading off
     */
    public PiecewiseInput(Supplier<Optional<byte[]>> pieces) {
        this.pieces = pieces;
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
        while (read == piece.length) {
            Optional<byte[]> next = next();
            if (next.isEmpty()) {
                return -1;
            }
            piece = next.get();
            read = 0;
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, target, offset, count);
        read += count;
        return count;
    }

    /**
     * Each piece goes on its way when it is there, however small it is, so that whoever reads is told at once: the server
     * (Keycloak 26.7 answers with an input in this way) would collect 8 KB of them.
     */
    @Override
    public long transferTo(OutputStream target) throws IOException {
        long sent = 0;
        for (Optional<byte[]> given = Optional.of(left()); given.isPresent(); given = next()) {
            target.write(given.get());
            target.flush();
            sent += given.get().length;
        }
        return sent;
    }

    private byte[] left() {
        byte[] left = Arrays.copyOfRange(piece, read, piece.length);
        read = piece.length;
        return left;
    }

    private Optional<byte[]> next() throws IOException {
        try {
            return pieces.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
