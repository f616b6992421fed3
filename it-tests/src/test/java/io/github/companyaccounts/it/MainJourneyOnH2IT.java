package io.github.companyaccounts.it;

import io.github.companyaccounts.it.harness.Installation;
import io.github.companyaccounts.it.harness.Journey;
import org.junit.jupiter.api.DisplayName;

@Journey(on = Installation.H2)
@DisplayName("The main journey on H2, as at a newcomer's first start")
class MainJourneyOnH2IT extends MainJourney {}
