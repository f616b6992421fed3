package io.github.companyaccounts.requiredactions.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.companyaccounts.model.link.MailLink;
import java.time.Duration;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;

/**
 * Carries the id of a link from the landing to {@link MailLinkTokenHandler}, one redirect away. It lives for minutes and
 * may be followed again, since it uses nothing up: what counts is the state of the link.
 */
public final class MailLinkToken extends DefaultActionToken {

    public static final String TYPE = "company-mail-link";

    private static final long serialVersionUID = 1L;

    private static final Duration LIFESPAN = Duration.ofMinutes(5);

    @JsonProperty("lnk")
    private String linkId;

    @JsonProperty("rno")
    private boolean ranOut;

    private MailLinkToken() {
        // for Jackson
    }

    /**
     * @param ranOut whether the form was open before, for longer than its session lived
     */
    MailLinkToken(MailLink link, boolean ranOut) {
        super(link.userId(), TYPE, expiry(), null);
        this.linkId = link.id();
        this.ranOut = ranOut;
    }

    private static int expiry() {
        return (int) (Time.currentTimeMillis() / 1000 + LIFESPAN.toSeconds());
    }

    String linkId() {
        return linkId;
    }

    boolean ranOut() {
        return ranOut;
    }
}
