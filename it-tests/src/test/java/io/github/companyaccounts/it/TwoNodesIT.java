package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.SecondNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.representations.idm.RealmRepresentation;

/** What every test of the cluster rests on. */
@Isolated("ends nodes")
@Journey
@DisplayName("Two nodes on one database")
class TwoNodesIT {

    @Test
    @DisplayName("share a hostname, and a change at one is seen at the other")
    void areOneCluster(KeycloakServer first, @SecondNode KeycloakServer second) {
        assertThat(second.publicUrl()).isEqualTo(first.publicUrl());
        assertThat(second.url()).isNotEqualTo(first.url());

        String before = displayNameAt(second);
        try {
            rename(first, "Renamed at the first node");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(displayNameAt(second)).isEqualTo("Renamed at the first node"));
        } finally {
            rename(first, before);
        }
    }

    @Test
    @DisplayName("one goes on when the other is killed, and takes a new one in")
    void oneSurvivesTheOther(KeycloakServer first, @SecondNode KeycloakServer second) {
        second.kill();

        assertThat(second.isRunning()).isFalse();
        assertThat(displayNameAt(first)).isNotEmpty();
    }

    @Test
    @DisplayName("a node that was killed is replaced for the next test")
    void aKilledNodeIsReplaced(@SecondNode KeycloakServer second) {
        assertThat(second.isRunning()).isTrue();
        assertThat(displayNameAt(second)).isNotEmpty();
    }

    private static String displayNameAt(KeycloakServer node) {
        return realmAt(node).getDisplayName();
    }

    private static void rename(KeycloakServer node, String displayName) {
        RealmRepresentation realm = realmAt(node);
        realm.setDisplayName(displayName);
        node.admin().realm(KeycloakServer.REALM).update(realm);
    }

    private static RealmRepresentation realmAt(KeycloakServer node) {
        return node.admin().realm(KeycloakServer.REALM).toRepresentation();
    }
}
