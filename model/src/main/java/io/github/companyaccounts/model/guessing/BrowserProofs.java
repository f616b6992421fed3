package io.github.companyaccounts.model.guessing;

import io.github.companyaccounts.model.guessing.BrowserProof.Account;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** All that one browser keeps, the latest sign-in first: a few accounts, since people share machines and have several accounts. */
public final class BrowserProofs {

    /** How long a browser keeps them after the latest sign-in. */
    public static final Duration LIFESPAN = BrowserProof.LIFESPAN;

    /** More accounts than these, and the one that signed in the longest ago is forgotten. */
    static final int ACCOUNTS = 5;

    private static final String SEPARATOR = "~";

    /** Nothing that was issued is longer. */
    private static final int LONGEST = ACCOUNTS * 80;

    private static final int ID_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<BrowserProof> proofs;

    private BrowserProofs(List<BrowserProof> proofs) {
        this.proofs = List.copyOf(proofs);
    }

    /**
     * @param text as the browser sent it, or anything else; may be {@code null}
     */
    public static BrowserProofs parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return new BrowserProofs(List.of());
        }
        return new BrowserProofs(Arrays.stream(text.split(SEPARATOR, -1))
                .limit(ACCOUNTS)
                .flatMap(each -> BrowserProof.parse(each).stream())
                .toList());
    }

    /** As the browser is to keep it. Never to be logged. */
    public String text() {
        return proofs.stream().map(BrowserProof::text).collect(Collectors.joining(SEPARATOR));
    }

    /** The browser as this account knows it; empty for one that nobody signed in with as this account. */
    Optional<KnownBrowser> of(Account account, Instant now, Collection<SecretKey> keys) {
        return proving(account, now, keys).findFirst().map(proof -> new KnownBrowser(proof.id(), account.userId()));
    }

    /**
     * With a proof of the account that has just signed in, and without older ones of it. A browser that was known keeps its id,
     * so that what was counted for it stays counted.
     */
    BrowserProofs signedIn(Account account, Instant now, Collection<SecretKey> keys, SecretKey active) {
        List<BrowserProof> older = proving(account, now, keys).toList();
        String id = older.stream().findFirst().map(BrowserProof::id).orElseGet(BrowserProofs::newId);
        Stream<BrowserProof> others = proofs.stream().filter(proof -> !older.contains(proof));
        return new BrowserProofs(Stream.concat(Stream.of(BrowserProof.issue(id, account, now, active)), others)
                .limit(ACCOUNTS)
                .toList());
    }

    private Stream<BrowserProof> proving(Account account, Instant now, Collection<SecretKey> keys) {
        return proofs.stream().filter(proof -> proof.proves(account, now, keys));
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
