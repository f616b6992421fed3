package io.github.companyaccounts.api.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the realm in every path of the OpenAPI document. No annotation can: the part of the path that has it is
 * Keycloak's. Used by the build only.
 */
public final class RealmInPath implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.addParameter(realm()));
    }

    private static Parameter realm() {
        return OASFactory.createParameter()
                .name("realm")
                .in(Parameter.In.PATH)
                .required(true)
                .description("Name of the realm")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
