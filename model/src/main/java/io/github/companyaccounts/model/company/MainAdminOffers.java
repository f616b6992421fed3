package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.access.Actor;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;

/**
 * Who is asked to become main admin of which company (A1, A5). An offer that was answered or withdrawn has no row any more;
 * one whose time is over can be made again. The mail is only news of it: it is answered by somebody who is signed in.
 */
public final class MainAdminOffers {

    private final EntityManager entities;
    private final RealmModel realm;
    private final RealmSettings settings;

    public MainAdminOffers(EntityManager entities, RealmModel realm) {
        this.entities = entities;
        this.realm = realm;
        this.settings = new RealmSettings(realm);
    }

    /** The offer of a company, its time over or not. */
    Optional<MainAdminOfferEntity> of(String companyId) {
        return Optional.ofNullable(entities.find(MainAdminOfferEntity.class, companyId));
    }

    /** Whether it was made to this person and not withdrawn or answered since, its time over or not. */
    public boolean isMade(String companyId, String userId) {
        return of(companyId).filter(offer -> offer.getUserId().equals(userId)).isPresent();
    }

    /** Whether this person can accept it now. */
    boolean isOpen(String companyId, String userId) {
        return of(companyId)
                .filter(offer -> offer.getUserId().equals(userId))
                .filter(offer -> !isOver(offer))
                .isPresent();
    }

    /** Companies whose offers to this person are not over, the oldest first. */
    List<String> openTo(String userId) {
        return entities.createQuery(
                        "select o.companyId from MainAdminOfferEntity o where o.userId = :user and o.expiresAt > :now"
                                + " order by o.offeredAt, o.companyId",
                        String.class)
                .setParameter("user", userId)
                .setParameter("now", Time.currentTimeMillis())
                .getResultList();
    }

    void make(String companyId, String userId, Actor by) {
        MainAdminOfferEntity offer = new MainAdminOfferEntity();
        offer.setCompanyId(companyId);
        offer.setRealmId(realm.getId());
        offer.setUserId(userId);
        offer.setOfferedByKind(by.kind().name());
        offer.setOfferedBy(by.userId());
        offer.setOfferedAt(Time.currentTimeMillis());
        offer.setExpiresAt(expiry());
        entities.persist(offer);
        entities.flush();
    }

    /**
     * Its time begins anew, with another mail. The person asked can bring that about too, as long as nobody withdrew it; not
     * after the time of an offer by a main admin, who would have to make it again.
     *
     * @return whether there still was anything to renew
     */
    public boolean renew(String companyId, String userId) {
        Optional<MainAdminOfferEntity> renewable = of(companyId)
                .filter(offer -> offer.getUserId().equals(userId))
                .filter(offer -> !isOver(offer) || offer.getOfferedByKind().equals(Actor.Kind.OPERATOR.name()));
        renewable.ifPresent(offer -> offer.setExpiresAt(expiry()));
        return renewable.isPresent();
    }

    /** By the main admin, not by the operator. */
    static boolean isHandover(MainAdminOfferEntity offer) {
        return offer.getOfferedByKind().equals(Actor.Kind.PERSON.name());
    }

    /**
     * Whoever made it holds the place no more; an offer of the operator's stays.
     *
     * @return who was asked
     */
    public Optional<String> endHandover(String companyId) {
        return endIf(companyId, MainAdminOffers::isHandover);
    }

    /**
     * Whoever was to take the role over belongs to the company no more; an offer of the operator's stays.
     *
     * @return whether they were asked
     */
    public boolean endHandoverTo(String companyId, String userId) {
        return isMade(companyId, userId) && endHandover(companyId).isPresent();
    }

    /**
     * The account that was asked is gone.
     *
     * @return whether it was asked
     */
    public boolean endTo(String companyId, String userId) {
        return endIf(companyId, offer -> offer.getUserId().equals(userId)).isPresent();
    }

    /** Companies that ask this person, whether the time is over or not. */
    public List<String> madeTo(String userId) {
        return entities.createQuery(
                        "select o.companyId from MainAdminOfferEntity o where o.userId = :user order by o.companyId",
                        String.class)
                .setParameter("user", userId)
                .getResultList();
    }

    private Optional<String> endIf(String companyId, Predicate<MainAdminOfferEntity> condition) {
        Optional<MainAdminOfferEntity> offer = of(companyId).filter(condition);
        offer.ifPresent(entities::remove);
        entities.flush();
        return offer.map(MainAdminOfferEntity::getUserId);
    }

    /** Forgets what this transaction read of it before it held the company's row. */
    void readAnew(String companyId) {
        of(companyId).ifPresent(entities::detach);
    }

    /** Answered, withdrawn, or made to somebody else. */
    void end(String companyId) {
        of(companyId).ifPresent(entities::remove);
        entities.flush();
    }

    private long expiry() {
        return Time.currentTimeMillis() + settings.offerLinkLifespan().toMillis();
    }

    private static boolean isOver(MainAdminOfferEntity offer) {
        return offer.getExpiresAt() <= Time.currentTimeMillis();
    }
}
