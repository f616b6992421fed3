package io.github.companyaccounts.it.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with a file that is sent as slowly as one likes, byte by byte over a connection of its own. */
public final class SlowUpload implements AutoCloseable {

    private static final String BOUNDARY = "----it-slow";

    private static final Pattern LOCATION = Pattern.compile("(?im)^location: *(\\S+)");

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Socket connection;
    private final byte[] body;
    private int sent;

    private SlowUpload(Socket connection, byte[] body) {
        this.connection = connection;
        this.body = body;
    }

    /**
     * The request is begun; nothing of the form is sent yet.
     *
     * @param from the address it comes from
     */
    public static SlowUpload begin(
            URI address, String from, String cookie, Map<String, String> fields, String fileField, byte[] file) {
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        before.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField
                + "\"; filename=\"scan.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
        byte[] head = before.toString().getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        try {
            Socket connection = new Socket(address.getHost(), address.getPort());
            connection.setSoTimeout(PATIENCE_MILLISECONDS);
            SlowUpload upload = new SlowUpload(connection, body);
            connection
                    .getOutputStream()
                    .write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\n" + Http.FROM + ": " + from + "\r\nCookie: " + cookie
                                    + "\r\nContent-Type: multipart/form-data; boundary="
                                    + BOUNDARY
                                    + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends so much more of the form. */
    public SlowUpload send(int bytes) {
        try {
            OutputStream out = connection.getOutputStream();
            out.write(body, sent, bytes);
            out.flush();
            sent += bytes;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the rest. */
    public SlowUpload finish() {
        return send(body.length - sent);
    }

    /** The answer's status, and where it leads on to, if it does: {@code 303 http://…}. */
    public String answer() {
        try {
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String status = answer.split(" ", 3)[1];
            Matcher location = LOCATION.matcher(answer);
            return location.find() ? status + " " + location.group(1) : status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks off whatever is not sent. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
