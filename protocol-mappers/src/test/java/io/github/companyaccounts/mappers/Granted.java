package io.github.companyaccounts.mappers;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Roles that only know their name and where they belong. */
final class Granted {

    private Granted() {}

    static RoleModel realmRole(String name) {
        return knowing(RoleModel.class, Map.of("getName", name, "getContainer", knowing(RealmModel.class, Map.of())));
    }

    static RoleModel clientRole(String client, String name) {
        ClientModel owner = knowing(ClientModel.class, Map.of("getClientId", client));
        return knowing(RoleModel.class, Map.of("getName", name, "getContainer", owner));
    }

    private static <T> T knowing(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answer;
        }));
    }
}
