package io.github.companyaccounts.requiredactions.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.people.MembershipPage;
import io.github.companyaccounts.model.recovery.TypedText;
import io.github.companyaccounts.requiredactions.networks.OutsidePage;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The page with the companies ({@code select-company.ftl}). Searching and turning pages are links of the same step, which
 * change nothing: they work without scripts, and going back leads to where one was.
 */
final class ChoicePage {

    /** Field: the customer number of the company pressed. */
    static final String COMPANY = "company";

    private static final String SEARCH = "search";
    private static final String PAGE = "page";
    private static final int COMPANIES_ON_A_PAGE = 10;

    /** Nobody turns more pages than that. */
    private static final int LAST_PAGE = 1_000_000;

    private final RequiredActionContext context;

    /** Why the company pressed cannot be acted for, or {@code null}. */
    private Outside outside;

    ChoicePage(RequiredActionContext context) {
        this.context = context;
    }

    Response show() {
        MultivaluedMap<String, String> query = context.getUriInfo().getQueryParameters();
        return form(searched(query.getFirst(SEARCH)), number(query.getFirst(PAGE)), false);
    }

    /** The same answer for a company that is not theirs, is closed, shuts them out, or does not exist. */
    Response showThatItIsNotPossible() {
        return form("", 1, true);
    }

    /** A company that lets nobody in from where the person is (D3). */
    Response showThatItIsOutside(Outside outside) {
        this.outside = outside;
        return form("", 1, true);
    }

    private Response form(String search, int wanted, boolean notPossible) {
        MembershipPage found = found(search, wanted);
        int pages = Math.max(1, Math.toIntExact((found.total() + COMPANIES_ON_A_PAGE - 1) / COMPANIES_ON_A_PAGE));
        int page = Math.min(wanted, pages);
        if (page != wanted) {
            found = found(search, page);
        }
        LoginFormsProvider form = context.form()
                .setAttribute("companies", shown(found))
                .setAttribute("search", search)
                .setAttribute("notPossible", notPossible)
                .setAttribute("found", found.total())
                .setAttribute("firstShown", (page - 1) * COMPANIES_ON_A_PAGE + 1)
                .setAttribute(
                        "lastShown",
                        (page - 1) * COMPANIES_ON_A_PAGE + found.entries().size())
                .setAttribute("manyPages", pages > 1)
                .setAttribute("searchUrl", step().build(realm()).toString())
                .setAttribute("searchParameters", parameters())
                .setAttribute("allUrl", address("", 1));
        if (outside != null) {
            OutsidePage.explained(context.getSession(), form, outside);
        }
        if (page > 1) {
            form.setAttribute("previousUrl", address(search, page - 1));
        }
        if (page < pages) {
            form.setAttribute("nextUrl", address(search, page + 1));
        }
        return form.createForm("select-company.ftl");
    }

    private MembershipPage found(String search, int page) {
        return context.getSession()
                .getProvider(CompanyAccountsProvider.class)
                .memberships()
                .toActFor(context.getUser(), search, (page - 1) * COMPANIES_ON_A_PAGE, COMPANIES_ON_A_PAGE);
    }

    private static List<Map<String, Object>> shown(MembershipPage page) {
        return page.entries().stream()
                .map(entry -> Map.<String, Object>of(
                        "customerNumber", entry.customerNumber().value(),
                        "name", entry.companyName(),
                        "last", entry.last()))
                .toList();
    }

    private static String searched(String typed) {
        return TypedText.of(typed).map(TypedText::value).orElse("");
    }

    private static int number(String page) {
        try {
            return Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(String.valueOf(page))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private String address(String search, int page) {
        UriBuilder address = step();
        parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new LinkedHashMap<>(parameters());
        values.put("realm", realm());
        values.put(SEARCH, search);
        values.put(PAGE, page);
        if (!search.isEmpty()) {
            address.queryParam(SEARCH, "{" + SEARCH + "}");
        }
        return address.queryParam(PAGE, "{" + PAGE + "}").buildFromMap(values).toString();
    }

    private UriBuilder step() {
        return LoginActionsService.loginActionsBaseUrl(context.getUriInfo()).path(LoginActionsService.REQUIRED_ACTION);
    }

    /** What leads back to this step, as in {@code AuthenticationManager.redirectToRequiredActions} (26.7). */
    private Map<String, String> parameters() {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Constants.EXECUTION, SelectCompanyFactory.ID);
        parameters.put(Constants.CLIENT_ID, signIn.getClient().getClientId());
        parameters.put(Constants.TAB_ID, signIn.getTabId());
        parameters.put(Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(context.getSession(), signIn));
        return parameters;
    }

    private String realm() {
        return context.getRealm().getName();
    }
}
