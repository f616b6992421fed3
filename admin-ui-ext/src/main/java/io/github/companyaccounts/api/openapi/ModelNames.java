package io.github.companyaccounts.api.openapi;

import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.model.authorization.AuthorizationContact.Channel;
import io.github.companyaccounts.model.authorization.AuthorizationContact.Outcome;
import io.github.companyaccounts.model.cancellation.Cancellation.When;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.mail.sending.MailTrouble;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells in the OpenAPI document every name that the model's lists have, so that the pages are checked to have words for
 * each. No annotation can: it would have to write the lists a second time. Used by the build only.
 */
public final class ModelNames implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        names(property(document, "ActivityRepresentation", "activity"), Activity.values(), Activity::external);
        details(property(document, "ActivityRepresentation", "details"));
        names(property(document, "MailRepresentation", "template"), MailTemplate.values(), MailTemplate::file);
        names(property(document, "PersonRepresentation", "may").getItems(), Act.values(), Act::external);
    }

    private static void details(Schema details) {
        for (Detail detail : Detail.values()) {
            details.addProperty(detail.external(), OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        names(details.getProperties().get(Detail.WHEN.external()), When.values(), When::external);
        names(
                details.getProperties().get(Detail.MATTER.external()),
                AuthorizationCase.values(),
                AuthorizationCase::external);
        names(details.getProperties().get(Detail.CHANNEL.external()), Channel.values(), Channel::external);
        names(details.getProperties().get(Detail.OUTCOME.external()), Outcome.values(), Outcome::external);
        names(details.getProperties().get(Detail.MAIL.external()), MailTemplate.values(), MailTemplate::file);
        names(details.getProperties().get(Detail.TROUBLE.external()), MailTrouble.values(), MailTrouble::external);
        details.setAdditionalPropertiesSchema(null);
    }

    private static Schema property(OpenAPI document, String schema, String property) {
        return document.getComponents().getSchemas().get(schema).getProperties().get(property);
    }

    private static <E> void names(Schema schema, E[] values, Function<E, String> name) {
        List<Object> names = Arrays.stream(values).<Object>map(name).toList();
        schema.setEnumeration(names);
    }
}
