package io.github.companyaccounts.api.people;

import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.SearchText;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.people.PeopleQuery;
import io.github.companyaccounts.model.people.PeopleQuery.Sort;
import io.github.companyaccounts.model.people.PersonState;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose and sort people (A11). */
public final class PeopleFilter {

    @QueryParam("search")
    @Parameter(
            description = "Part of login, name or e-mail, case ignored",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
    public String search;

    @QueryParam("state")
    @Parameter(
            description = "Only people in this state",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"invited", "active", "blocked"}))
    public String state;

    @QueryParam("secondFactor")
    @Parameter(
            description = "Only people with a second factor, or only those without",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"true", "false"}))
    public String secondFactor;

    @QueryParam("sort")
    @Parameter(
            description = "Column to sort by, with a dash before it for descending; ties are broken by login",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "login",
                            enumeration = {
                                "login",
                                "-login",
                                "name",
                                "-name",
                                "email",
                                "-email",
                                "state",
                                "-state",
                                "last-sign-in",
                                "-last-sign-in"
                            }))
    public String sort;

    /**
     * @throws RefusedException TOO_LONG or MALFORMED at the parameter
     */
    public PeopleQuery query(Paging paging) {
        boolean descending = sort != null && sort.startsWith("-");
        return new PeopleQuery(
                SearchText.of(search),
                state(),
                secondFactor(),
                column(descending),
                descending,
                paging.first(),
                paging.max());
    }

    private PersonState state() {
        return given(state) ? constant(PersonState.values(), "state", state) : null;
    }

    private Boolean secondFactor() {
        if (!given(secondFactor)) {
            return null;
        }
        return switch (secondFactor) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RefusedException(Refusal.MALFORMED, "secondFactor");
        };
    }

    private Sort column(boolean descending) {
        return given(sort) ? constant(Sort.values(), "sort", descending ? sort.substring(1) : sort) : Sort.LOGIN;
    }

    private static boolean given(String typed) {
        return typed != null && !typed.isBlank();
    }

    private static <E extends Enum<E>> E constant(E[] all, String parameter, String typed) {
        return Arrays.stream(all)
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(typed))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, parameter));
    }
}
