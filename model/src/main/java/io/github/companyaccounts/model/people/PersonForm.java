package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.account.EmailChange;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.login.Login;
import io.github.companyaccounts.model.login.ReservedLogins;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.permission.Permissions.Grantable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A person's data as an admin sent it, checked: trimmed, free of mistakes, allowed. {@code null} is what does not change.
 */
record PersonForm(
        String login,
        String firstName,
        String lastName,
        String email,
        String locale,
        Set<Permission> permissions,
        Boolean admin) {

    /** Finds everything that is wrong and tells it at once. */
    static final class Checks {

        private final CompanyAccountsProvider model;
        private final JpaPermissions permissions;
        private final Addresses addresses;
        private final WhoMay whoMay;
        private final Violations violations = new Violations();

        Checks(CompanyAccountsProvider model, JpaPermissions permissions, Addresses addresses) {
            this.model = model;
            this.permissions = permissions;
            this.addresses = addresses;
            this.whoMay = WhoMay.of(model.settings());
        }

        PersonForm check(Company company, NewPerson person, Actor actor) {
            allowIf(person.admin(), Act.GIVE_ADMIN_RIGHT, Subject.newEmployee(), "admin", actor);
            violations.refuse();
            PersonForm form = new PersonForm(
                    login(person.login(), null),
                    name("firstName", person.firstName()),
                    name("lastName", person.lastName()),
                    email(person.email(), null),
                    locale(person.locale()),
                    permissions(company, person.permissions(), Set.of(), actor),
                    person.admin());
            violations.refuse();
            return form;
        }

        /** Of what was sent, only what differs counts as a change, and only that must be allowed. */
        PersonForm check(Company company, MemberRow row, AccountEntity account, PersonChange change, Actor actor) {
            Set<Permission> held = change.permissions() == null ? Set.of() : held(row.id(), company);
            boolean login = differs(lower(change.login()), row.login());
            boolean firstName = differs(change.firstName(), row.firstName());
            boolean lastName = differs(change.lastName(), row.lastName());
            boolean locale = differs(change.locale(), row.locale());
            boolean email = row.pendingEmail() == null
                    ? differs(lower(change.email()), row.email())
                    : change.email() != null; // the present address takes back a change that was not confirmed
            boolean permissions =
                    change.permissions() != null && !new TreeSet<>(change.permissions()).equals(new TreeSet<>(held));
            boolean admin =
                    change.admin() != null && change.admin() != row.role().managesPeople();

            Subject subject = row.subject();
            allowIf(login, Act.EDIT, subject, "login", actor);
            allowIf(firstName, Act.EDIT, subject, "firstName", actor);
            allowIf(lastName, Act.EDIT, subject, "lastName", actor);
            allowIf(locale, Act.EDIT, subject, "locale", actor);
            allowIf(email, Act.CHANGE_EMAIL, subject, "email", actor);
            allowIf(permissions, Act.CHANGE_PERMISSIONS, subject, "permissions", actor);
            allowIf(
                    admin,
                    Boolean.TRUE.equals(change.admin()) ? Act.GIVE_ADMIN_RIGHT : Act.TAKE_ADMIN_RIGHT,
                    subject,
                    "admin",
                    actor);
            violations.refuse();

            PersonForm form = new PersonForm(
                    login ? changedLogin(change.login(), row) : null,
                    firstName ? name("firstName", change.firstName()) : null,
                    lastName ? name("lastName", change.lastName()) : null,
                    email ? changedEmail(change.email(), row, account) : null,
                    locale ? locale(change.locale()) : null,
                    permissions ? permissions(company, change.permissions(), held, actor) : null,
                    admin ? change.admin() : null);
            violations.refuse();
            return form;
        }

        private static boolean differs(String sent, String present) {
            return sent != null && !sent.strip().equals(present == null ? "" : present);
        }

        private static String lower(String sent) {
            return sent == null ? null : sent.toLowerCase(Locale.ROOT);
        }

        private void allowIf(boolean changes, Act act, Subject subject, String field, Actor actor) {
            if (changes) {
                whoMay.refusal(actor, act, subject).ifPresent(refusal -> violations.add(refusal, field));
            }
        }

        private String name(String field, String sent) {
            return Typed.at(field, sent, violations).required().personName();
        }

        private String locale(String sent) {
            return Typed.at("locale", sent, violations).locale(addresses.locales());
        }

        private String changedLogin(String sent, MemberRow row) {
            if (row.activated()) {
                violations.add(Refusal.LOGIN_UNCHANGEABLE, "login");
                return null;
            }
            return login(sent, row.id());
        }

        private String login(String sent, String userId) {
            String login = Login.check(sent, "login", ReservedLogins.of(model.settings()), violations)
                    .map(Login::value)
                    .orElse(null);
            if (login != null && addresses.isLoginTaken(login, userId)) {
                violations.add(Refusal.LOGIN_TAKEN, "login");
            }
            return login;
        }

        private String changedEmail(String sent, MemberRow row, AccountEntity account) {
            Optional<Refusal> refusal =
                    row.activated() ? EmailChange.refusalOfAsking(account, model.settings()) : Optional.empty();
            if (refusal.isPresent()) {
                violations.add(refusal.get(), "email");
                return null;
            }
            return email(sent, row.id());
        }

        private String email(String sent, String userId) {
            String email = Typed.at("email", sent, violations).required().email();
            if (email != null && addresses.isEmailTaken(email, userId)) {
                violations.add(Refusal.EMAIL_TAKEN, "email");
            }
            return email;
        }

        private Set<Permission> permissions(Company company, List<Permission> sent, Set<Permission> held, Actor actor) {
            Set<Permission> wanted = new TreeSet<>(sent == null ? List.of() : sent);
            if (wanted.isEmpty()) {
                return wanted;
            }
            Set<Permission> grantable = permissions.grantable(company, Locale.ENGLISH).stream()
                    .map(Grantable::permission)
                    .collect(Collectors.toSet());
            Set<Permission> unknown = new TreeSet<>(wanted);
            unknown.removeAll(grantable);
            unknown.forEach(name -> violations.add(Refusal.PERMISSION_UNKNOWN, "permissions", name.name()));

            Set<Permission> given = new TreeSet<>(wanted);
            given.retainAll(grantable);
            given.removeAll(held);
            Set<Permission> ofGiver = actor.userId() == null ? Set.of() : held(actor.userId(), company);
            new TreeSet<>(whoMay.exceeding(actor, given, ofGiver))
                    .forEach(more -> violations.add(Refusal.PERMISSION_EXCEEDS_OWN, "permissions", more.name()));
            return wanted;
        }

        private Set<Permission> held(String userId, Company company) {
            return permissions.heldBy(List.of(userId), company.id()).getOrDefault(userId, Set.of());
        }
    }
}
