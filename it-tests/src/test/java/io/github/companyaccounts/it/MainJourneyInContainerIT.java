package io.github.companyaccounts.it;

import io.github.companyaccounts.it.harness.Installation;
import io.github.companyaccounts.it.harness.Journey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Journey(on = Installation.CONTAINER)
@Tag("container")
@DisplayName("The main journey in a container")
class MainJourneyInContainerIT extends MainJourney {}
