package io.github.companyaccounts.it.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;

/**
 * A line from one address of this machine to a proxy, whatever host is asked for: as if the name of the server led there.
 * Java's own client of version 17 cannot be told which address to come from.
 *
 * @param from the address of this machine
 * @param to where the proxy listens, on an address of the same kind
 * @param claims headers that whoever calls adds to every request
 */
public record Line(InetAddress from, InetSocketAddress to, Map<String, String> claims) {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    /** The same line, for somebody who claims something. */
    public Line claiming(String header, String value) {
        return new Line(from, to, Map.of(header, value));
    }

    /** A call with a token. */
    public ApiResponse get(URI address, String token) {
        return ApiResponse.of(exchange(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build()));
    }

    HttpResponse<String> exchange(HttpRequest request) {
        byte[] body = body(request);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.connect(to, PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(head(request, body).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return Answer.read(request, socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HTTP 1.0 and its answers end with the connection. */
    private String head(HttpRequest request, byte[] body) {
        URI address = request.uri();
        List<String> lines = new ArrayList<>();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        lines.add(request.method() + " " + address.getRawPath() + query + " HTTP/1.0");
        lines.add("Host: " + address.getAuthority());
        request.headers().map().forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
        claims.forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("Content-Length: " + body.length);
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static byte[] body(HttpRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.bodyPublisher()
                .ifPresent(publisher -> publisher.subscribe(new Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(ByteBuffer part) {
                        byte[] bytes = new byte[part.remaining()];
                        part.get(bytes);
                        body.writeBytes(bytes);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        throw new IllegalStateException(failure);
                    }

                    @Override
                    public void onComplete() {
                        // it was all there from the start
                    }
                }));
        return body.toByteArray();
    }

    private record Answer(HttpRequest request, int statusCode, HttpHeaders headers, String body)
            implements HttpResponse<String> {

        static Answer read(HttpRequest request, byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("No answer to " + request + ": " + text);
            }
            String[] lines = text.substring(0, end).split("\r\n", -1);
            Map<String, List<String>> headers = Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.groupingBy(
                            pair -> pair[0].toLowerCase(Locale.ROOT),
                            Collectors.mapping(pair -> pair[1].strip(), Collectors.toList())));
            int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
            return new Answer(request, status, HttpHeaders.of(headers, (name, value) -> true), text.substring(end + 4));
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
