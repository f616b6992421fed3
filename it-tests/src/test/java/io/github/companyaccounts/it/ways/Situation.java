package io.github.companyaccounts.it.ways;

import static io.github.companyaccounts.it.fixtures.TrustedOffice.OFFICE;

import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice.SignedIn;
import io.github.companyaccounts.it.harness.DatabaseServer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A company whose people prepared every way in, from the office, before a rule hit them.
 *
 * @param person who tries most ways, each in a browser of its own
 * @param forgetful who asks for a new password when the rule holds already
 * @param linkHolder who asked before
 */
record Situation(
        Rule rule,
        Apps apps,
        DatabaseServer database,
        TestPerson person,
        TestPerson forgetful,
        TestPerson linkHolder,
        Map<WayIn, WayIn.Attempt> prepared) {

    static Situation of(Rule rule, Apps apps, DatabaseServer database) {
        TestCompany company = TestCompany.active(apps.bed());
        Situation situation = new Situation(
                rule,
                apps,
                database,
                rule.newPerson(company, "wchodzi"),
                rule.newPerson(company, "zapomina"),
                rule.newPerson(company, "ma.link"),
                new EnumMap<>(WayIn.class));
        for (WayIn way : WayIn.values()) {
            situation.prepared.put(way, way.prepare(situation, company));
        }
        rule.impose(company, List.of(situation.person, situation.forgetful, situation.linkHolder), database);
        return situation;
    }

    /** What becomes of somebody who goes this way now. */
    Outcome tried(WayIn way) {
        return prepared.get(way).from(rule.from());
    }

    /** A browser of the person's in which they are signed in to the app. */
    SignedIn signedIn(RelyingApp app) {
        return SignedIn.to(app, person, OFFICE);
    }
}
