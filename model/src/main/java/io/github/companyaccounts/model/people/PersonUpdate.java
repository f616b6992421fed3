package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.EmailChange;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.mail.Outbox.SentMail;
import io.github.companyaccounts.model.permission.Permission;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes the changes of a checked form, each with its line in the activity log. */
final class PersonUpdate {

    /** So many mails back the activation mail is looked for, to know whether there was one. */
    private static final int MAILS = 20;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;

    PersonUpdate(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
    }

    void apply(Company company, JpaPeople.Member member, PersonForm form, Actor actor) {
        changeData(company, member.user(), form, actor);
        if (form.admin() != null) {
            // first: it ends a change of address that was asked for before
            changeAdminRight(company, member.user(), form.admin(), actor);
        }
        if (form.email() != null) {
            changeEmail(company, member, form.email(), actor);
        }
        if (form.permissions() != null) {
            grant(company, member.user(), form.permissions(), actor);
        }
    }

    private void changeData(Company company, UserModel user, PersonForm form, Actor actor) {
        List<String> changed = new ArrayList<>();
        if (form.login() != null) {
            rename(user, form.login());
            changed.add("login");
        }
        if (form.firstName() != null) {
            user.setFirstName(form.firstName());
            changed.add("firstName");
        }
        if (form.lastName() != null) {
            user.setLastName(form.lastName());
            changed.add("lastName");
        }
        if (form.locale() != null) {
            user.setSingleAttribute(UserModel.LOCALE, form.locale());
            changed.add("locale");
        }
        if (!changed.isEmpty()) {
            log(company, actor, Activity.PERSON_UPDATED, user, Map.of(Detail.FIELDS, String.join(", ", changed)));
        }
    }

    private void rename(UserModel user, String login) {
        try {
            user.setUsername(login);
            entities.flush();
        } catch (ModelDuplicateException e) {
            throw new RefusedException(Refusal.LOGIN_TAKEN, "login");
        }
    }

    private void changeEmail(Company company, JpaPeople.Member member, String email, Actor actor) {
        EmailChange change = new EmailChange(session, model, entities, realm);
        UserModel user = member.user();
        if (member.row().activated()) {
            if (!email.equals(user.getEmail())) {
                limits().require(user.getId(), email);
            }
            change.ask(company.id(), user, member.account(), email, actor);
            log(company, actor, Activity.EMAIL_CHANGE_ASKED, user, Map.of(Detail.EMAIL, email));
            return;
        }
        boolean mailed = hadActivationMail(company, user);
        change.set(user, email);
        model.mailLinks().endAll(user.getId(), LinkState.EMAIL_CHANGED);
        log(company, actor, Activity.EMAIL_CHANGED, user, Map.of(Detail.EMAIL, email));
        if (mailed) {
            limits().require(user.getId(), email);
            MailLink link = model.mailLinks().issue(LinkPurpose.ACTIVATION, user, company.id(), email);
            model.outbox().order(MailOrder.withLink(MailTemplate.ACTIVATION_EMPLOYEE, user, link));
            log(company, actor, Activity.ACTIVATION_MAILED, user, Map.of());
        }
    }

    private MailLimits limits() {
        return MailLimits.ofKnown(entities, realm);
    }

    private boolean hadActivationMail(Company company, UserModel user) {
        return model.outbox().mailsTo(company.id(), user.getId(), 0, MAILS).stream()
                .map(SentMail::template)
                .anyMatch(MailTemplate.ACTIVATION_EMPLOYEE::equals);
    }

    /** Makes the person hold exactly these, and says in the log what that changed. */
    void grant(Company company, UserModel user, Set<Permission> wanted, Actor actor) {
        Set<Permission> before = model.permissions().heldBy(user, company.id());
        if (before.equals(wanted)) {
            return;
        }
        model.permissions().grantExactly(company, user, wanted);
        log(
                company,
                actor,
                Activity.PERMISSIONS_CHANGED,
                user,
                Map.of(Detail.GIVEN, difference(wanted, before), Detail.TAKEN, difference(before, wanted)));
    }

    private static String difference(Set<Permission> all, Set<Permission> without) {
        Set<Permission> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest.stream().map(Permission::name).collect(Collectors.joining(", "));
    }

    private void changeAdminRight(Company company, UserModel user, boolean admin, Actor actor) {
        MemberEntity row = entities.find(MemberEntity.class, new MemberEntity.Key(company.id(), user.getId()));
        MemberEntity member = row != null ? row : MemberRows.add(entities, company.id(), user.getId(), realm.getId());
        member.setAdmin(admin);
        PendingEmail pending = new PendingEmail(session, model, entities, realm);
        pending.withdraw(user.getId());
        if (admin) {
            model.rightRequests().endOf(company.id(), user.getId());
        } else {
            pending.withdrawAskedBy(user.getId(), company.id());
            model.networks().endLiftFor(user.getId(), company.id());
        }
        log(company, actor, admin ? Activity.ADMIN_RIGHT_GIVEN : Activity.ADMIN_RIGHT_TAKEN, user, Map.of());
    }

    private void log(Company company, Actor actor, Activity activity, UserModel user, Map<Detail, String> details) {
        model.activityLog().add(company.id(), actor, activity, user.getId(), user.getUsername(), details);
    }
}
