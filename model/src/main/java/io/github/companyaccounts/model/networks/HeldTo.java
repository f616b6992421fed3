package io.github.companyaccounts.model.networks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of companies that one person is held to (D3), and the one place that says where they count: an account that a
 * company made is held to its rule wherever it signs in; a person's own account where it acts for the company.
 *
 * @param rules those that are switched on, of all companies the person belongs to
 */
public record HeldTo(List<Rule> rules) {

    /** Nobody's rule. */
    public static final HeldTo NOTHING = new HeldTo(List.of());

    /**
     * A company's rule for one of its people.
     *
     * @param companysAccount whether the company made the account
     * @param lifted the person is one of the company's admins, and let in from anywhere to put the rule right, which nobody does
     *     for them (D4)
     * @param networks as {@link NetworkRange} spells them. Read only when somebody asks about the company: somebody who works
     *     for five hundred companies has as many rules
     */
    public record Rule(
            String companyId, String companyName, boolean companysAccount, boolean lifted, List<String> networks) {

        public Rule {
            networks = List.copyOf(networks);
        }

        private Optional<Outside> outside(ClientAddress from) {
            boolean inside = networks.stream()
                    .anyMatch(range -> NetworkRange.parse(range).contains(from));
            return inside ? Optional.empty() : Optional.of(new Outside(companyId, companyName, from));
        }
    }

    public HeldTo {
        rules = List.copyOf(rules);
    }

    /** Why they do not sign in from there at all, or empty if they may. */
    public Optional<Outside> signingIn(ClientAddress from) {
        return rules.stream()
                .filter(Rule::companysAccount)
                .flatMap(rule -> rule.outside(from).stream())
                .findFirst();
    }

    /** A rule that keeps them out from there, and was lifted until they put it right (D4). Counts nowhere else than here. */
    public Optional<Outside> toBePutRight(ClientAddress from) {
        return rules.stream()
                .filter(Rule::lifted)
                .flatMap(rule -> rule.outside(from).stream())
                .findFirst();
    }

    /** Why they do not act for this company from there, or empty if they may. */
    public Optional<Outside> actingFor(String companyId, ClientAddress from) {
        return rules.stream()
                .filter(rule -> rule.companyId().equals(companyId))
                .flatMap(rule -> rule.outside(from).stream())
                .findFirst();
    }

    /** Companies that they cannot act for from there. */
    public Set<String> outOfReach(ClientAddress from) {
        return rules.stream()
                .filter(rule -> rule.outside(from).isPresent())
                .map(Rule::companyId)
                .collect(Collectors.toSet());
    }

    /**
     * Why a program gets a token for them, or does not.
     *
     * @param companyId the company acted for, or {@code null}
     * @param from where the request comes from
     */
    public Optional<Outside> tokenFor(String companyId, TokenRequest request, ClientAddress from) {
        return switch (request.check()) {
            case NONE -> Optional.empty();
            case ADDRESS -> signingIn(from).or(() -> companyId == null ? Optional.empty() : actingFor(companyId, from));
            case ANY_RULE ->
                rules.stream()
                        .filter(rule ->
                                rule.companysAccount() || rule.companyId().equals(companyId))
                        .map(rule -> new Outside(rule.companyId(), rule.companyName(), from))
                        .findFirst();
        };
    }
}
