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

    /** Sends the page's form with this file in it. */
    public HttpPage upload(String fileName, byte[] file) {
        String formSelector = "form[enctype='multipart/form-data']";
        FormElement form = form(formSelector);
        String field = form.expectFirst("input[type=file]").attr("name");
        return visitor.upload(URI.create(form.absUrl("action")), fields(form), field, fileName, file);
    }

    /** Fills in one of the page's forms and submits it. Fields that are not in the form are sent all the same. */
    public HttpPage submit(String formSelector, Map<String, String> typed) {
        FormElement form = form(formSelector);
        Map<String, String> fields = fields(form);
        fields.putAll(typed);
        return visitor.post(URI.create(form.absUrl("action")), fields);
    }

    private FormElement form(String selector) {
        if (document.selectFirst(selector) instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("No form " + selector + " at " + address + " (" + status + "):\n" + text());
    }

    private static Map<String, String> fields(FormElement form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
