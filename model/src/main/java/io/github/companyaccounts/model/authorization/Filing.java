package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.Authorizations.Filed;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.storage.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The upload of one signed scan (D5). Each piece is a row, written in a transaction of its own as soon as it is read: a scan is
 * never in memory as a whole, and no transaction lasts as long as the scan. The pieces belong to nothing until the
 * last step, which is one transaction; whatever goes wrong before, they go again. Of an upload whose node dies,
 * {@link ScanPieces#forgetLost} removes them.
 */
final class Filing {

    private static final Logger LOG = Logger.getLogger(Filing.class);

    private static final int PIECE = 64 * 1024;

    /** Of this node. */
    private static final UploadSlots SLOTS = new UploadSlots(8, 3);

    /** Of one form: nobody tries that often, and each takes a slot. */
    private static final int TRIES_AN_HOUR = 20;

    private final KeycloakSession session;
    private final String draftId;
    private final String key;
    private final String scanId = KeycloakModelUtils.generateId();
    private final MessageDigest sha256 = sha256();
    private ScanParts parts;
    private int pieces;
    /** That came, and that belong to the scan. */
    private long bytes;

    private long kept;

    Filing(KeycloakSession session, String draftId, String key) {
        this.session = session;
        this.draftId = draftId;
        this.key = key;
    }

    Filed file(InputStream scan) {
        count();
        String network = ClientNetwork.of(session.getContext().getConnection().getRemoteAddr())
                .widest();
        if (!SLOTS.take(network)) {
            throw new RefusedException(Refusal.BUSY);
        }
        boolean filed = false;
        try {
            OwnTransaction.run(session, "Room for an authorization", own -> {
                requireRoom(own, Authorizations.LARGEST_SCAN);
                return true;
            });
            read(scan);
            String number = OwnTransaction.run(session, "Filing of an authorization", this::finish);
            filed = true;
            return new Filed(number);
        } finally {
            SLOTS.release(network);
            if (!filed && pieces > 0) {
                forget();
            }
        }
    }

    /** Whatever becomes of it; of a form that is still open. */
    private void count() {
        List<Limit> limits = List.of(new Limit(Kind.AUTHORIZATION_UPLOADS, draftId, TRIES_AN_HOUR));
        Optional<Duration> wait = OwnTransaction.run(session, "Count of scans", own -> {
            var unused = new Drafts(own).confirmed(draftId, key);
            JpaLimits counted =
                    new JpaLimits(entities(own), own.getContext().getRealm().getId());
            return counted.take(limits) ? Optional.empty() : Optional.of(counted.untilFree(limits));
        });
        wait.ifPresent(time -> {
            throw RefusedException.tooManyRequests("scan", time);
        });
    }

    /** Before the upload for the largest scan, and at its end for what came: others were under way meanwhile. */
    private static void requireRoom(KeycloakSession own, long scanBytes) {
        AuthorizationRows rows = new AuthorizationRows(own);
        RealmSettings settings = own.getProvider(CompanyAccountsProvider.class).settings();
        if (rows.countOpen() >= settings.authorizationsWaiting()
                || rows.openScanBytes() + scanBytes > settings.authorizationScanBytes()) {
            LOG.warnf(
                    "Realm %s has no room for another authorization: companyAccounts.authorizationsWaiting or"
                            + " companyAccounts.authorizationScanMegabytes is used up.",
                    own.getContext().getRealm().getName());
            throw new RefusedException(Refusal.AUTHORIZATIONS_FULL);
        }
    }

    private void read(InputStream scan) {
        byte[] piece = new byte[PIECE];
        boolean more = true;
        while (more) {
            int length = fill(piece, scan);
            more = length == PIECE;
            take(piece, length);
        }
        if (parts == null) {
            throw new RefusedException(Refusal.REQUIRED, "scan");
        }
        parts.finish();
    }

    /** As much as comes, up to the whole piece. */
    private static int fill(byte[] piece, InputStream scan) {
        int length = 0;
        try {
            while (length < piece.length) {
                int read = scan.read(piece, length, piece.length - length);
                if (read < 0) {
                    return length;
                }
                length += read;
            }
            return length;
        } catch (IOException e) {
            LOG.debugf(e, "A scan broke off");
            throw ScanParts.damaged();
        }
    }

    private void take(byte[] piece, int length) {
        if (length == 0) {
            return;
        }
        if (parts == null) {
            parts = ScanParts.of(piece, length);
        }
        bytes += length;
        if (bytes > Authorizations.LARGEST_SCAN) {
            throw new RefusedException(Refusal.SCAN_TOO_LARGE, "scan");
        }
        int belonging = parts.accept(piece, length);
        if (belonging > 0) {
            store(belonging == piece.length ? piece : Arrays.copyOf(piece, belonging));
        }
    }

    private void store(byte[] content) {
        sha256.update(content);
        kept += content.length;
        int number = pieces;
        pieces++;
        OwnTransaction.run(session, "A piece of a scan", own -> {
            AuthorizationScanEntity row = new AuthorizationScanEntity();
            row.setId(scanId + "/" + number);
            row.setScanId(scanId);
            row.setPiece(number);
            row.setRealmId(own.getContext().getRealm().getId());
            row.setContent(content);
            row.setWrittenAt(Time.currentTimeMillis());
            entities(own).persist(row);
            return true;
        });
    }

    /** All of it is there: now it belongs to the case, which has a number. */
    private String finish(KeycloakSession own) {
        AuthorizationRows rows = new AuthorizationRows(own);
        AuthorizationEntity row = new Drafts(own).confirmed(draftId, key);
        requireRoom(own, kept);
        rows.step(row, AuthorizationStep.FILE, Refusal.AUTHORIZATION_ENDED);
        row.setNumber(CaseNumber.random().value());
        row.setScanId(scanId);
        row.setScanFormat(parts.format().name());
        row.setScanBytes(kept);
        row.setScanSha256(HexFormat.of().formatHex(digest()));
        row.setFiledAt(Time.currentTimeMillis());
        row.setExpiresAt(null);
        row.setKeyHash(null);
        entities(own).flush(); // here a number that was drawn before fails, and another one is drawn
        own.getProvider(CompanyAccountsProvider.class)
                .outbox()
                .order(AuthorizationMails.toApplicant(MailTemplate.AUTHORIZATION_RECEIVED, row, Map.of()));
        return row.getNumber();
    }

    /** Also when the last step is tried again. */
    private byte[] digest() {
        try {
            return ((MessageDigest) sha256.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
        }
    }

    private void forget() {
        try {
            OwnTransaction.run(session, "Removal of a scan", own -> new ScanPieces(entities(own)).forget(scanId));
        } catch (RuntimeException e) {
            LOG.warn("The pieces of a scan that was not finished could not be removed; they go with the clean-up", e);
        }
    }

    private static EntityManager entities(KeycloakSession own) {
        return own.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
