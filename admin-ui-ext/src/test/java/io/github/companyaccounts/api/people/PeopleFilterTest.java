package io.github.companyaccounts.api.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.people.PeopleQuery;
import io.github.companyaccounts.model.people.PeopleQuery.Sort;
import io.github.companyaccounts.model.people.PersonState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Choosing people for a list (A11)")
class PeopleFilterTest {

    private static final Paging ROWS = new Paging(20, 10);

    @Test
    @DisplayName("nothing said: everybody, by login")
    void everybody() {
        assertThat(filter(null, null, "").query(ROWS))
                .isEqualTo(new PeopleQuery(null, null, null, Sort.LOGIN, false, 20, 10));
    }

    @Test
    @DisplayName("search, state and a descending column")
    void chosen() {
        assertThat(filter(" kow ", "blocked", "-last-sign-in").query(ROWS))
                .isEqualTo(new PeopleQuery("kow", PersonState.BLOCKED, null, Sort.LAST_SIGN_IN, true, 20, 10));
    }

    @ParameterizedTest(name = "sort={0}")
    @DisplayName("an unknown column is refused")
    @ValueSource(strings = {"password", "--name", "-", "LOGIN", "last_sign_in"})
    void unknownColumn(String sort) {
        assertThatThrownBy(() -> filter(null, null, sort).query(ROWS))
                .isInstanceOf(RefusedException.class)
                .hasMessage("sort: malformed");
    }

    @Test
    @DisplayName("an unknown state and a search without end are refused")
    void refused() {
        assertThatThrownBy(() -> filter(null, "gone", null).query(ROWS)).hasMessage("state: malformed");
        assertThatThrownBy(() -> filter("x".repeat(256), null, null).query(ROWS))
                .hasMessage("search: too-long");
    }

    @Test
    @DisplayName("with a second factor, without one, and nothing else")
    void secondFactor() {
        PeopleFilter filter = new PeopleFilter();
        filter.secondFactor = "true";
        assertThat(filter.query(ROWS).secondFactor()).isTrue();
        filter.secondFactor = "false";
        assertThat(filter.query(ROWS).secondFactor()).isFalse();
        filter.secondFactor = " ";
        assertThat(filter.query(ROWS).secondFactor()).isNull();
        filter.secondFactor = "no";
        assertThatThrownBy(() -> filter.query(ROWS)).hasMessage("secondFactor: malformed");
    }

    private static PeopleFilter filter(String search, String state, String sort) {
        PeopleFilter filter = new PeopleFilter();
        filter.search = search;
        filter.state = state;
        filter.sort = sort;
        return filter;
    }
}
