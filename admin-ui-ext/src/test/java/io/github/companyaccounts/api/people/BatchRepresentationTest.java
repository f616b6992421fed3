package io.github.companyaccounts.api.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several people at once (A12)")
class BatchRepresentationTest {

    @Test
    @DisplayName("each person is taken once, in the order asked")
    void distinct() {
        Batch batch = new BatchRepresentation("block", List.of("b", "a", "b"), null).toBatch();
        assertThat(batch).isEqualTo(new Batch(BatchAction.BLOCK, List.of("b", "a"), null));
    }

    @Test
    @DisplayName("a hundred are allowed, one more is not")
    void limit() {
        assertThat(new BatchRepresentation("block", Collections.nCopies(100, "a"), null).toBatch())
                .isNotNull();
        assertRefused(
                new BatchRepresentation("block", Collections.nCopies(101, "a"), null), Refusal.TOO_MANY_AT_ONCE, "ids");
    }

    @Test
    @DisplayName("what is missing or unknown is named")
    void malformed() {
        assertRefused(new BatchRepresentation(null, List.of("a"), null), Refusal.REQUIRED, "action");
        assertRefused(new BatchRepresentation("promote", List.of("a"), null), Refusal.MALFORMED, "action");
        assertRefused(new BatchRepresentation("block", null, null), Refusal.REQUIRED, "ids");
        assertRefused(new BatchRepresentation("block", List.of(), null), Refusal.REQUIRED, "ids");
        assertRefused(new BatchRepresentation("block", Arrays.asList("a", null), null), Refusal.MALFORMED, "ids");
    }

    @Test
    @DisplayName("permissions belong to set-permissions, and to nothing else")
    void permissions() {
        assertRefused(new BatchRepresentation("set-permissions", List.of("a"), null), Refusal.REQUIRED, "permissions");
        assertRefused(new BatchRepresentation("block", List.of("a"), List.of()), Refusal.MALFORMED, "permissions");
        assertThat(new BatchRepresentation("set-permissions", List.of("a"), List.of("shop:x"))
                        .toBatch()
                        .permissions()
                        .permissions())
                .extracting("name")
                .containsExactly("shop:x");
    }

    @Test
    @DisplayName("only deleting wants a recent sign-in")
    void recentSignIn() {
        assertThat(BatchAction.values())
                .filteredOn(BatchAction::wantsRecentSignIn)
                .containsExactly(BatchAction.DELETE);
    }

    private static void assertRefused(BatchRepresentation batch, Refusal refusal, String field) {
        assertThatThrownBy(batch::toBatch)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.violations())
                        .extracting(RefusedException.Violation::refusal, RefusedException.Violation::field)
                        .containsExactly(tuple(refusal, field)));
    }
}
