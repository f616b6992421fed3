package io.github.companyaccounts.api.people;

import io.github.companyaccounts.model.people.PersonChange;
import java.util.List;

/**
 * One act on several people, checked as far as it can be without looking at them.
 *
 * @param ids 1 to 100, each once
 * @param permissions for {@link BatchAction#SET_PERMISSIONS}; {@code null} otherwise
 */
record Batch(BatchAction action, List<String> ids, PersonChange permissions) {}
