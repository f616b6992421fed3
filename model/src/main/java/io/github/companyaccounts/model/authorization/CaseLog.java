package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import java.util.HashMap;
import java.util.Map;

/** Lines about an authorization in the log of the company it means, once that is known. */
record CaseLog(CompanyAccountsProvider model) {

    /**
     * @param companyId {@code null} if it means none: then there is no log for a line
     * @param personId {@code null} if it means nobody
     */
    void add(
            AuthorizationEntity row,
            String companyId,
            String personId,
            Actor actor,
            Activity activity,
            Map<Detail, String> details) {
        if (companyId == null) {
            return;
        }
        Map<Detail, String> all = new HashMap<>(details);
        all.put(Detail.CASE, row.getNumber());
        all.put(Detail.MATTER, AuthorizationCase.valueOf(row.getMatter()).external());
        model.activityLog().add(companyId, actor, activity, personId, personId == null ? null : row.getLogin(), all);
    }
}
