package io.github.companyaccounts.api.setup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run of the set-up did, by the names of its steps. */
@Schema(
        description = "What a run of the set-up did, by the names of its steps",
        requiredProperties = {"changed", "unchanged", "notInstalled", "byHand"})
public record SetUpRepresentation(
        @Schema(description = "Steps that changed something", examples = "[\"operator-roles\"]")
        List<String> changed,

        @Schema(description = "Steps that found everything in place", examples = "[\"organizations\"]")
        List<String> unchanged,

        @Schema(description = "Steps left out, because a JAR of the bundle is missing on the server")
        List<String> notInstalled,

        @Schema(
                description = "What the set-up leaves to people, and is not as companies need it",
                examples = "[\"browser-flow\", \"login-theme\"]")
        List<String> byHand) {}
