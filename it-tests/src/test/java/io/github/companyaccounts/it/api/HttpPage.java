package io.github.companyaccounts.it.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page an {@link HttpVisitor} got.
 *
 * @param visitor who got it
 * @param address where redirects led to; of an app's page, which is not fetched, the address with the code
 * @param status the HTTP status; of an app's page, that of the redirect
 * @param document the page; of an app's page, an empty one
 */
public record HttpPage(HttpVisitor visitor, URI address, int status, Document document) {

    /** Follows a link on the page. */
    public HttpPage follow(String linkSelector) {
        Element link = document.selectFirst(linkSelector);
        if (link == null) {
            throw new AssertionError("No link " + linkSelector + " at " + address + " (" + status + "):\n" + text());
        }
        return visitor.open(URI.create(link.absUrl("href")));
    }

    /** The same page in somebody else's browser. */
    public HttpPage in(HttpVisitor other) {
        return new HttpPage(other, address, status, document);
    }

    /** What a person would read. */
    public String text() {
        return document.text();
    }

    /** Fills in the page's form, what is in it already included, and submits it. */
    public HttpPage submit(Map<String, String> typed) {
        return submit("form[method=post]:has([name])", typed);
    }

    /** Presses the button of a form that has nothing to fill in. */
    public HttpPage press(String formSelector) {
        return submit(formSelector, Map.of());
    }

    /** Fills in one of the page's forms and submits it. Fields that are not in the form are sent all the same. */
    public HttpPage submit(String formSelector, Map<String, String> typed) {
        Element form = document.selectFirst(formSelector);
        if (form == null) {
            throw new AssertionError("No form " + formSelector + " at " + address + " (" + status + "):\n" + text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        return visitor.post(URI.create(form.absUrl("action")), fields);
    }
}
