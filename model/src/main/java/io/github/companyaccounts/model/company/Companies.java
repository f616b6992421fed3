package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.login.CustomerNumber;
import java.util.List;
import java.util.Optional;

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

    /**
     * The person asked to be main admin answered.
     *
     * @return whether the link still worked
     */
    boolean answerOffer(MailLink link, boolean accepted);
}
