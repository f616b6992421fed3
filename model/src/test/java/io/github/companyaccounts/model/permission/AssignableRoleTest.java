package io.github.companyaccounts.model.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

@DisplayName("Which roles companies may assign")
class AssignableRoleTest {

    private final Map<String, Object> realmAnswers = new HashMap<>();
    private final RealmModel realm = knowing(RealmModel.class, realmAnswers);
    private final Map<String, Object> masterAnswers = new HashMap<>();
    private final RealmModel master = knowing(RealmModel.class, masterAnswers);

    @BeforeEach
    void realms() {
        realmAnswers.put("getName", "b2b");
        realmAnswers.put("getDefaultRole", role(realm, "default-roles-b2b", null));
        masterAnswers.put("getName", "master");
        masterAnswers.put("getDefaultRole", role(master, "default-roles-master", null));
    }

    @Test
    @DisplayName("those the operator marked")
    void marked() {
        assertThat(AssignableRole.is(role(realm, "orders", "true"))).isTrue();
        assertThat(AssignableRole.is(role(client("shop", realm), "orders", "true")))
                .isTrue();
        assertThat(AssignableRole.is(role(realm, "orders", "false"))).isFalse();
        assertThat(AssignableRole.is(role(realm, "orders", null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm-management", "broker"})
    @DisplayName("but never a role of Keycloak's own clients")
    void clientsOfKeycloak(String clientId) {
        assertThat(AssignableRole.is(role(client(clientId, realm), "view-users", "true")))
                .isFalse();
    }

    @Test
    @DisplayName("nor one that gives rights over the server in the admin realm")
    void adminRealm() {
        assertThat(AssignableRole.is(role(master, "admin", "true"))).isFalse();
        assertThat(AssignableRole.is(role(master, "create-realm", "true"))).isFalse();
        assertThat(AssignableRole.is(role(client("b2b-realm", master), "x", "true")))
                .isFalse();
        assertThat(AssignableRole.is(role(client("shop", master), "x", "true"))).isTrue();
        assertThat(AssignableRole.is(role(master, "orders", "true"))).isTrue();
        assertThat(AssignableRole.is(role(realm, "admin", "true")))
                .as("a role of that name elsewhere is a role like any other")
                .isTrue();
        assertThat(AssignableRole.is(role(client("b2b-realm", realm), "x", "true")))
                .isTrue();
    }

    @Test
    @DisplayName("nor the one that everybody has")
    void defaultRole() {
        RoleModel everybody = role(realm, "default-roles-b2b", "true");
        assertThat(AssignableRole.is(everybody)).isFalse();
        realmAnswers.put("getDefaultRole", null);
        assertThat(AssignableRole.is(everybody)).isTrue();
    }

    @Test
    @DisplayName("nor one that has any of these inside, however deep")
    void composites() {
        RoleModel management = role(client("realm-management", realm), "manage-users", null);
        RoleModel harmless = role(realm, "see", null);
        assertThat(AssignableRole.is(role(realm, "a", "true", harmless))).isTrue();
        assertThat(AssignableRole.is(role(realm, "a", "true", harmless, management)))
                .isFalse();
        RoleModel middle = role(realm, "b", null, harmless, management);
        assertThat(AssignableRole.is(role(realm, "a", "true", middle))).isFalse();
    }

    @Test
    @DisplayName("and a role that has itself inside is looked at once")
    void circle() {
        List<RoleModel> inside = new ArrayList<>();
        RoleModel circle = role(realm, "circle", "true", inside);
        inside.add(circle);
        assertThat(AssignableRole.is(circle)).isTrue();
    }

    @Test
    @DisplayName("each is named by its realm or its client")
    void named() {
        assertThat(AssignableRole.permission(role(realm, "orders", "true")).name())
                .isEqualTo("orders");
        assertThat(AssignableRole.permission(role(client("shop", realm), "orders", "true"))
                        .name())
                .isEqualTo("shop:orders");
    }

    @Test
    @DisplayName("the operator marks those, and none that every realm of Keycloak's has")
    void mayBeMarked() {
        assertThat(AssignableRole.mayBeMarked(role(realm, "orders", null))).isTrue();
        assertThat(AssignableRole.mayBeMarked(role(client("shop", realm), "offline_access", null)))
                .isTrue();
        assertThat(AssignableRole.mayBeMarked(role(client("realm-management", realm), "view-users", null)))
                .isFalse();
        for (String client : List.of("account", "account-console", "security-admin-console", "admin-cli")) {
            assertThat(AssignableRole.mayBeMarked(role(client(client, realm), "delete-account", null)))
                    .as(client)
                    .isFalse();
        }
        for (String name : List.of("offline_access", "uma_authorization", "default-roles-b2b")) {
            assertThat(AssignableRole.mayBeMarked(role(realm, name, null)))
                    .as(name)
                    .isFalse();
            assertThat(AssignableRole.realmRolesOfKeycloak(realm)).contains(name);
        }
        assertThat(AssignableRole.realmRolesOfKeycloak(realm)).contains("admin", "create-realm");
        assertThat(AssignableRole.clientsOfKeycloak()).contains("realm-management", "broker", "account", "admin-cli");
        realmAnswers.put("getDefaultRole", null);
        assertThat(AssignableRole.realmRolesOfKeycloak(realm)).doesNotContain("default-roles-b2b");
    }

    private static ClientModel client(String clientId, RealmModel realm) {
        return knowing(ClientModel.class, Map.of("getClientId", clientId, "getRealm", realm));
    }

    private static RoleModel role(Object container, String name, String assignable, RoleModel... inside) {
        return role(container, name, assignable, List.of(inside));
    }

    private static RoleModel role(Object container, String name, String assignable, List<RoleModel> inside) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getId", System.identityHashCode(container) + name);
        answers.put("getName", name);
        answers.put("getContainer", container);
        answers.put("getFirstAttribute", assignable);
        RoleModel known = knowing(RoleModel.class, answers);
        return (RoleModel) Proxy.newProxyInstance(
                RoleModel.class.getClassLoader(), new Class<?>[] {RoleModel.class}, (self, method, args) -> {
                    return switch (method.getName()) {
                        case "isComposite" -> !inside.isEmpty();
                        case "getCompositesStream" -> inside.stream();
                        default -> method.invoke(known, args);
                    };
                });
    }

    private static <T> T knowing(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answers.get(method.getName());
        }));
    }
}
