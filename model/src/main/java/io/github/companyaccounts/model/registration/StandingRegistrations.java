package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.link.MailLinks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The registrations of an address that stand side by side, until one of them is finished or their time is over.
 *
 * <p>Rows are never kept in the persistence context: changes are updates of their own.
 */
final class StandingRegistrations {

    private final EntityManager entities;
    private final String realmId;
    private final MailLinks links;

    StandingRegistrations(EntityManager entities, String realmId, MailLinks links) {
        this.entities = entities;
        this.realmId = realmId;
        this.links = links;
    }

    /** Id of the latest of these that is of this address. */
    Optional<String> newestOf(Set<String> ids, String email) {
        return ids.isEmpty()
                ? Optional.empty()
                : entities.createQuery(
                                "select r.id from SelfRegistrationEntity r where r.realmId = :realm and r.id in :ids"
                                        + " and r.email = :email order by r.registeredAt desc",
                                String.class)
                        .setParameter("realm", realmId)
                        .setParameter("ids", ids)
                        .setParameter("email", email)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
    }

    /**
     * Gives a registration a place: that of the one it was made instead of, a free one, or the oldest one's.
     *
     * @return {@code false} if it is the oldest itself, and went
     */
    boolean takePlace(SelfRegistrationEntity row) {
        if (Place.isTakenBy(row)) {
            return true; // its mail is asked for once more
        }
        removeReplacedBy(row);
        List<String> places = Place.of(realmId, row.getEmail());
        List<SelfRegistrationEntity> holders = holders(places);
        if (holders.size() < places.size()) {
            setPlace(row, Place.free(places, holders));
            return true;
        }
        SelfRegistrationEntity oldest =
                Place.oldest(Stream.concat(holders.stream(), Stream.of(row)).toList());
        remove(oldest);
        if (oldest == row) {
            return false;
        }
        setPlace(row, oldest.getPlace());
        return true;
    }

    /** What one browser registered one after the other: the latest may be answered first. */
    private void removeReplacedBy(SelfRegistrationEntity row) {
        Optional<SelfRegistrationEntity> replaced = instead(row);
        while (replaced.isPresent()) {
            SelfRegistrationEntity gone = replaced.get();
            remove(gone);
            replaced = instead(gone);
        }
    }

    private Optional<SelfRegistrationEntity> instead(SelfRegistrationEntity row) {
        return row.getInsteadOf() == null
                ? Optional.empty()
                : read("r.id in :values", List.of(row.getInsteadOf())).stream().findFirst();
    }

    /**
     * Of an address that has an account: nothing that was typed stays but the address, and the row counts like any other.
     *
     * @param expires in milliseconds: when a link would end that was mailed now
     */
    void keepCountOnly(SelfRegistrationEntity row, long expires) {
        entities.createQuery("update SelfRegistrationEntity r set r.firstName = '', r.lastName = '', r.secretData = '',"
                        + " r.credentialData = '', r.decided = null, r.clientAddress = null, r.expiresAt = :expires"
                        + " where r.id = :id")
                .setParameter("expires", expires)
                .setParameter("id", row.getId())
                .executeUpdate();
    }

    /** The one with this link; the others of its address are locked with it, all in one order, so that nobody waits in a circle. */
    Optional<SelfRegistrationEntity> hold(MailLink link) {
        List<SelfRegistrationEntity> rows = entities.createQuery(
                        "select r from SelfRegistrationEntity r where r.realmId = :realm"
                                + " and (r.place in :places or r.linkId = :link) order by r.id",
                        SelfRegistrationEntity.class)
                .setParameter("realm", realmId)
                .setParameter("places", Place.of(realmId, link.email()))
                .setParameter("link", link.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        rows.forEach(entities::detach);
        return rows.stream().filter(row -> link.id().equals(row.getLinkId())).findFirst();
    }

    /** One of them was finished. */
    void removeAll(String email) {
        entities.createQuery("delete from SelfRegistrationEntity r where r.place in :places")
                .setParameter("places", Place.of(realmId, email))
                .executeUpdate();
    }

    private List<SelfRegistrationEntity> holders(List<String> places) {
        return read("r.place in :values", places);
    }

    private List<SelfRegistrationEntity> read(String condition, List<String> values) {
        List<SelfRegistrationEntity> rows = entities.createQuery(
                        "select r from SelfRegistrationEntity r where r.realmId = :realm and " + condition,
                        SelfRegistrationEntity.class)
                .setParameter("realm", realmId)
                .setParameter("values", values)
                .getResultList();
        rows.forEach(entities::detach);
        return rows;
    }

    private void setPlace(SelfRegistrationEntity row, String place) {
        entities.createQuery("update SelfRegistrationEntity r set r.place = :place where r.id = :id")
                .setParameter("place", place)
                .setParameter("id", row.getId())
                .executeUpdate();
    }

    private void remove(SelfRegistrationEntity row) {
        if (row.getLinkId() != null) {
            links.end(row.getLinkId(), LinkState.REPLACED);
        }
        entities.createQuery("delete from SelfRegistrationEntity r where r.id = :id")
                .setParameter("id", row.getId())
                .executeUpdate();
    }
}
