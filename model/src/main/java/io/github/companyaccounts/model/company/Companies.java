package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.login.CustomerNumber;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Companies and their main admins (A1, A2). Operators register; the company's people read. */
public interface Companies {

    /**
     * Registers a company or updates its data: one transaction of its own, tried again when somebody else registers the
     * same number at the same moment, so that parallel identical calls leave one company, one main admin, one mail.
     *
     * @param mainAdmin required for a new company; later it may be {@code null}, and corrects the data as long as the
     *     account is not activated. An e-mail of a person's own account makes an offer to that person instead.
     * @param notify whether a new or corrected main admin gets their mail now
     */
    Registered register(
            CustomerNumber number, CompanyData data, MainAdminData mainAdmin, boolean notify, Actor operator);

    /**
     * The same for a company that must not be there yet, however many register it at the same moment: a mistyped number
     * does not replace another company's data.
     *
     * @throws io.github.companyaccounts.model.RefusedException COMPANY_EXISTS
     */
    Registered registerNew(
            CustomerNumber number, CompanyData data, MainAdminData mainAdmin, boolean notify, Actor operator);

    /**
     * @param created {@code false}: it was there already
     */
    record Registered(Company company, boolean created) {}

    Optional<Company> find(CustomerNumber number);

    Optional<Company> byId(String companyId);

    /** One page in a number of SQL statements that does not depend on it. */
    List<Company> search(CompanyQuery query);

    long count(CompanyQuery query);

    /** Sends the main admin's activation mail (or offer) again; the older link dies. */
    void mailMainAdmin(Company company, Actor operator);

    /** Companies whose main admin's role is offered to this person, who could accept it now; the oldest offer first. */
    List<Company> offersTo(UserModel person);

    /**
     * Closes a company (A4): sessions of its people end, online and offline; its own accounts cannot sign in, links from
     * mails die, and people with an account of their own have no rights from it. Everything else stays as it is.
     *
     * @param reason required, up to 1000 characters: people of the company are told it when they try to sign in
     * @throws io.github.companyaccounts.model.RefusedException COMPANY_CLOSED if it is
     */
    void close(Company company, String reason, Actor operator);

    /**
     * Restores exactly what was there before closing: who was blocked stays blocked. Also one that was disabled in the
     * stock console. Does nothing to one that is open.
     *
     * @throws io.github.companyaccounts.model.RefusedException COMPANY_DELETING
     */
    void reopen(Company company, Actor operator);

    /**
     * Closes the main admin's account alone; the place stays theirs. A person's own account is shut out of this company.
     *
     * @throws io.github.companyaccounts.model.RefusedException MAIN_ADMIN_VACANT, COMPANY_CLOSED
     */
    void closeMainAdmin(Company company, String reason, Actor operator);

    /** Does nothing to one that is not closed. */
    void reopenMainAdmin(Company company, Actor operator);

    /**
     * Closes the company and begins to delete it for good: its own accounts one by one, in the background, on any node,
     * after any restart; then memberships of people with an account of their own, who keep it; then the company. Evidence
     * and activity stay in the storage. Safe to repeat.
     *
     * @param confirmation the customer number once more
     * @param reason required, up to 1000 characters
     */
    void delete(Company company, String confirmation, String reason, Actor operator);

    /**
     * An Organization was changed in the stock console: if it was disabled, the company is closed, without a reason; if it
     * was enabled, the company is reopened. Does nothing to an Organization that is no company, or if it is as it was.
     */
    void followOrganization(String organizationId, Actor operator);

    /**
     * An account was enabled in the stock console: a main admin's account that was closed alone is reopened by that.
     *
     * @param user one that is enabled
     */
    void followEnabledAccount(UserModel user, Actor operator);

    /**
     * An account was disabled in the stock console: what it offered as a main admin, and the changes of addresses it asked for,
     * are off. Enabling it does not bring them back.
     *
     * @param user one that is disabled
     */
    void followDisabledAccount(UserModel user, Actor operator);

    /**
     * Why an account does not get in although the password is right, if a company or its main admin was closed.
     *
     * @param typed the login as typed: the reserved one is that company's alone
     */
    Optional<Closure> closureFor(UserModel user, String typed);

    /**
     * The person asked to be main admin answered. To be called only for somebody who is signed in, with whatever second
     * factor their sign-in demands: a mail in their mailbox is no proof of who they are.
     *
     * @return {@code false} if they are not asked any more; then nothing was done
     */
    boolean answerOffer(Company company, UserModel person, boolean accepted);

    /**
     * The main admin offers the role to another member, who gets a mail and is asked at the next sign-in (A5). Nothing
     * changes until that person accepts with {@link #answerOffer}; then the giver stays an admin, and both are told.
     *
     * @param personId an activated member who is not blocked
     * @param ownLogin the login that the giver wants from then on, if their account carries the reserved one; {@code null}
     *     for one that is made
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND, NOT_ALLOWED, ON_ONESELF, NOT_ACTIVATED, BLOCKED,
     *     HANDOVER_OPEN, what is wrong with the login
     */
    void offerHandover(Company company, String personId, String ownLogin, Actor mainAdmin);

    /**
     * The main admin takes the offer back.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND if none is open
     */
    void withdrawHandover(Company company, Actor mainAdmin);

    /**
     * Makes a member main admin, on a signed authorization (D4); the former one becomes an employee.
     *
     * @param personId an activated member who is not blocked
     * @param blockFormer whether the former main admin is blocked in the company
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND, COMPANY_CLOSED, NOT_ALLOWED without an authorization,
     *     MAIN_ADMIN_ALREADY, NOT_ACTIVATED, BLOCKED
     */
    void raise(Company company, String personId, boolean blockFormer, Actor operator);

    /** What the main admin offered to somebody who has not answered yet. */
    Optional<HandoverOffer> handover(Company company);
}
