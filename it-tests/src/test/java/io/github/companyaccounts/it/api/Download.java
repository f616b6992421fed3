package io.github.companyaccounts.it.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What somebody gets who has an address and nothing else: no token, no cookie. */
public final class Download {

    private final HttpResponse<byte[]> answer;

    private Download(HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    public static Download from(URI address) {
        return new Download(
                Http.exchange(HttpRequest.newBuilder(address).GET(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    public int status() {
        return answer.statusCode();
    }

    /** Empty if there is none. */
    public String header(String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    public byte[] bytes() {
        return answer.body();
    }
}
