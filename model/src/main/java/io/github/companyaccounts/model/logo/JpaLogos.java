package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.storage.OwnTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/** One row for each company that has a logo; the picture is read only where it is served. */
public final class JpaLogos implements Logos {

    /** Of a company, refused ones too: nobody tries that many, and each costs up to a second of a processor. */
    private static final int PICTURES_AN_HOUR = 20;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;

    public JpaLogos(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
    }

    @Override
    public Optional<URI> addressOf(String companyId) {
        return entities.createQuery("select l.name from LogoEntity l where l.companyId = :company", String.class)
                .setParameter("company", companyId)
                .getResultStream()
                .findFirst()
                .map(this::address);
    }

    private URI address(String name) {
        URI base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return URI.create(Urls.realmIssuer(base, realm().getName()) + "/" + PATH + "/" + name);
    }

    @Override
    public Optional<byte[]> picture(String name) {
        return LogoName.isLogoName(name)
                ? entities.createQuery(
                                "select l.picture from LogoEntity l where l.name = :name and l.realmId = :realm",
                                byte[].class)
                        .setParameter("name", name)
                        .setParameter("realm", realm().getId())
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public URI change(Company company, InputStream picture, Actor asking) {
        check(asking);
        count(company);
        byte[] png = LogoPicture.read(picture).written();
        Actor actor = hold(company, asking);
        LogoEntity known = row(company);
        LogoEntity row = known == null ? new LogoEntity() : known;
        row.setName(LogoName.random(png));
        row.setPicture(png);
        if (known == null) {
            row.setCompanyId(company.id());
            row.setRealmId(realm().getId());
            entities.persist(row);
        }
        entities.flush();
        log(company, actor, Activity.LOGO_CHANGED);
        return address(row.getName());
    }

    @Override
    public void remove(Company company, Actor asking) {
        check(asking);
        Actor actor = hold(company, asking);
        LogoEntity row = row(company);
        if (row != null) {
            entities.remove(row);
            entities.flush();
            log(company, actor, Activity.LOGO_REMOVED);
        }
    }

    /** Before the picture is looked at, and whatever becomes of it: reading one is what costs. */
    private void count(Company company) {
        List<Limit> limit = List.of(new Limit(JpaLimits.Kind.LOGOS_OF_COMPANY, company.id(), PICTURES_AN_HOUR));
        String realmId = realm().getId();
        Optional<Duration> wait = OwnTransaction.run(session, "Count of logos", own -> {
            JpaLimits limits =
                    new JpaLimits(own.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
            return limits.take(limit) ? Optional.empty() : Optional.of(limits.untilFree(limit));
        });
        wait.ifPresent(time -> {
            throw RefusedException.tooManyRequests("logo", time);
        });
    }

    private void check(Actor actor) {
        WhoMay.of(model.settings()).check(actor, CompanyAct.CHANGE_LOGO);
    }

    /**
     * Two who upload at once come one after the other.
     *
     * @return who asks, with the role they have now
     */
    private Actor hold(Company company, Actor asking) {
        if (CompanyRow.hold(entities, company.id()).getClosedAt() != null) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        Actor actor = new MembersNow(session, model, entities, realm()).acting(company.id(), asking);
        check(actor);
        return actor;
    }

    private LogoEntity row(Company company) {
        return entities.find(LogoEntity.class, company.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void log(Company company, Actor actor, Activity activity) {
        model.activityLog().add(company.id(), actor, activity, null, null, Map.of());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
