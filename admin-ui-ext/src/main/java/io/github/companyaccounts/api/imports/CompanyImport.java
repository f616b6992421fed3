package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.companyaccounts.api.imports.LineResultRepresentation.Result;
import io.github.companyaccounts.api.operator.CompanyEvents;
import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.operator.RegistrationRepresentation;
import io.github.companyaccounts.api.problem.ProblemRepresentation;
import io.github.companyaccounts.api.problem.Problems;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.Companies;
import io.github.companyaccounts.model.company.Companies.Registered;
import io.github.companyaccounts.model.login.CustomerNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.util.JsonSerialization;

/**
 * A file of companies, registered line by line while the answer is read: each by the same rule and in the same transaction of
 * its own as {@code PUT companies/{n}}, so that a line that is refused stops nothing. Whoever is gone stops it only if the
 * server notices; the same file may be sent again.
 */
final class CompanyImport implements Supplier<Optional<byte[]>> {

    private static final Logger LOG = Logger.getLogger(CompanyImport.class);

    /** So many lines that failed by our fault, one after the other, are no fault of the lines. */
    private static final int MOST_FAILURES_IN_A_ROW = 10;

    private final KeycloakSessionFactory sessions;
    private final String realmId;
    private final Operator operator;
    private final CompanyEvents events;
    private final Problems problems;
    private final CompanyFile file;
    private final boolean onlyNew;
    private final boolean notifies;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private int failuresInARow;
    private boolean totalsTold;

    /**
     * @param onlyNew leaves a company that is there already as it is
     * @param notifies whether main admins get their mail, where the line does not say
     */
    CompanyImport(
            KeycloakSession session,
            Operator operator,
            CompanyEvents events,
            Problems problems,
            CompanyFile file,
            boolean onlyNew,
            boolean notifies) {
        this.sessions = session.getKeycloakSessionFactory();
        this.realmId = session.getContext().getRealm().getId();
        this.operator = operator;
        this.events = events;
        this.problems = problems;
        this.file = file;
        this.onlyNew = onlyNew;
        this.notifies = notifies;
    }

    /** One line of the answer. */
    @Override
    public Optional<byte[]> get() {
        if (file.hasNext()) {
            LineResultRepresentation done = done(file.next());
            counts.merge(done.result(), 1, Integer::sum);
            return Optional.of(line(done));
        }
        if (totalsTold) {
            return Optional.empty();
        }
        totalsTold = true;
        return Optional.of(line(totals()));
    }

    private LineResultRepresentation done(FileLine line) {
        String number = null;
        try {
            ObjectNode fields = file.read(line);
            number = takeNumber(fields);
            if (!fields.hasNonNull("notify")) {
                fields.put("notify", notifies);
            }
            boolean created = register(number, JsonBody.of(fields, RegistrationRepresentation.class));
            failuresInARow = 0;
            return result(line, number, created ? Result.REGISTERED : Result.UPDATED, null);
        } catch (RefusedException e) {
            failuresInARow = 0;
            return exists(e)
                    ? result(line, number, Result.EXISTING, null)
                    : result(line, number, Result.REFUSED, problems.of(e));
        } catch (RequestFaultException e) {
            failuresInARow = 0;
            return result(line, number, Result.REFUSED, problems.of(e));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %d of a file of companies could not be registered", line.number());
            failuresInARow++;
            if (failuresInARow >= MOST_FAILURES_IN_A_ROW) {
                throw e;
            }
            return result(line, number, Result.REFUSED, problems.of(RequestFault.UNEXPECTED));
        }
    }

    /** Whatever else is wrong with the line: nothing of it was wanted. */
    private static boolean exists(RefusedException refused) {
        return refused.violations().stream().anyMatch(violation -> violation.refusal() == Refusal.COMPANY_EXISTS);
    }

    private static String takeNumber(ObjectNode fields) {
        JsonNode number = fields.remove("customerNumber");
        if (number == null || number.isNull()) {
            throw new RefusedException(Refusal.REQUIRED, "customerNumber");
        }
        if (!number.isTextual()) {
            throw new RefusedException(Refusal.MALFORMED, "customerNumber");
        }
        return number.textValue();
    }

    private boolean register(String typed, RegistrationRepresentation company) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, own -> {
            own.getContext().setRealm(own.realms().getRealm(realmId));
            // looked at again for each: the file may take an hour, and who lost the right has lost it (invariant 7)
            Operator now = operator.in(own);
            now.requireManage();
            CompanyEvents told = events.in(own);
            CompanyAccountsProvider model = own.getProvider(CompanyAccountsProvider.class);
            CustomerNumber number = CustomerNumber.of(typed, model.settings());
            Companies companies = model.companies();
            Registered registered = company.in(companies, number, onlyNew, now.actor());
            told.registered(number, registered.created());
            return registered.created();
        });
    }

    private static LineResultRepresentation result(
            FileLine line, String number, Result result, ProblemRepresentation problem) {
        return new LineResultRepresentation(line.number(), number, result, problem);
    }

    private TotalsRepresentation totals() {
        return new TotalsRepresentation(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                count(Result.REGISTERED),
                count(Result.UPDATED),
                count(Result.EXISTING),
                count(Result.REFUSED));
    }

    private int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    private static byte[] line(Object told) {
        try {
            return (JsonSerialization.writeValueAsString(told) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
