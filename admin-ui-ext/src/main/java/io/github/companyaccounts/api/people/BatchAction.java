package io.github.companyaccounts.api.people;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.People;
import java.util.Arrays;
import java.util.Locale;

/** What can be done to several people at once (A12). */
enum BatchAction {
    BLOCK,
    UNBLOCK,
    DELETE,
    ACTIVATION_MAIL,
    PASSWORD_MAIL,
    SET_PERMISSIONS,
    END_SESSIONS;

    static BatchAction of(String name) {
        if (name == null) {
            throw new RefusedException(Refusal.REQUIRED, "action");
        }
        return Arrays.stream(values())
                .filter(action -> action.external().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "action"));
    }

    private String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean wantsRecentSignIn() {
        return this == DELETE;
    }

    void perform(People people, Company company, String id, Batch batch, Actor actor) {
        switch (this) {
            case BLOCK -> people.block(company, id, actor);
            case UNBLOCK -> people.unblock(company, id, actor);
            case DELETE -> people.delete(company, id, actor);
            case ACTIVATION_MAIL -> people.mailActivation(company, id, actor);
            case PASSWORD_MAIL -> people.mailPassword(company, id, actor);
            case SET_PERMISSIONS -> people.update(company, id, batch.permissions(), actor);
            case END_SESSIONS -> people.endSessions(company, id, actor);
        }
    }
}
