package io.github.companyaccounts.api.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What is added to the OpenAPI document beside its annotations; the build takes one filter. Used by the build only. */
public final class WhatNoAnnotationSays implements OASFilter {

    private final List<OASFilter> additions = List.of(new RealmInPath(), new ModelNames());

    @Override
    public void filterOpenAPI(OpenAPI document) {
        additions.forEach(addition -> addition.filterOpenAPI(document));
    }
}
