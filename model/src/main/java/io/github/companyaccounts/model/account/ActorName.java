package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.access.Actor;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** How a mail names whoever did something to its reader's account: so that they know whom to ask. */
public final class ActorName {

    private ActorName() {}

    /** First name, last name and login; the login alone where no name is known, and nothing for the server itself. */
    public static String of(KeycloakSession session, RealmModel realm, Actor actor) {
        String login = Objects.requireNonNullElse(actor.login(), "");
        UserModel user = actor.userId() == null ? null : session.users().getUserById(realm, actor.userId());
        String name = user == null
                ? ""
                : Stream.of(user.getFirstName(), user.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? login : name + " (" + login + ")";
    }
}
