package io.github.companyaccounts.it.harness;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it arrived.
 *
 * @param to the address it was delivered to (of the envelope), in lower case
 * @param from the sender's header
 * @param subject decoded
 * @param text the plain text part, empty if there is none
 * @param html the HTML part, empty if there is none
 * @param messageId the Message-ID header
 * @param contentLanguage the Content-Language header, empty if there is none
 * @param contentTypes the Content-Type headers of the message and of its parts, in their order
 */
public record Mail(
        String to,
        String from,
        String subject,
        String text,
        String html,
        String messageId,
        String contentLanguage,
        List<String> contentTypes) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    static Mail of(String recipient, MimeMessage message) {
        try {
            return new Mail(
                    recipient.toLowerCase(Locale.ROOT),
                    String.valueOf(message.getFrom()[0]),
                    String.valueOf(message.getSubject()),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    message.getMessageID(),
                    String.valueOf(message.getHeader("Content-Language", ",")).replace("null", ""),
                    contentTypes(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contentTypes(Part part) throws MessagingException, IOException {
        List<String> types = new ArrayList<>(List.of(part.getContentType()));
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                types.addAll(contentTypes(parts.getBodyPart(i)));
            }
        }
        return List.copyOf(types);
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** The addresses in the text part that lead to Keycloak, in their order. */
    public List<URI> links() {
        Matcher addresses = ADDRESS.matcher(text);
        return addresses
                .results()
                .map(address -> URI.create(address.group()))
                .filter(address -> address.getPath().contains("/realms/"))
                .toList();
    }

    /** The first link to Keycloak in the text part. */
    public URI link() {
        return links().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link to Keycloak in the mail \"" + subject + "\":\n" + text));
    }
}
