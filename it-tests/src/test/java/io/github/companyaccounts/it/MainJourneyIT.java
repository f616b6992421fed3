package io.github.companyaccounts.it;

import io.github.companyaccounts.it.harness.Journey;
import org.junit.jupiter.api.DisplayName;

@Journey
@DisplayName("The main journey on PostgreSQL")
class MainJourneyIT extends MainJourney {}
