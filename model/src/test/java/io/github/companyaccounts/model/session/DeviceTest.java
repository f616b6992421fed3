package io.github.companyaccounts.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.account.DeviceRepresentation;

@DisplayName("The device of a session is told")
class DeviceTest {

    @Test
    @DisplayName("as the browser called itself and its system")
    void asTheBrowserSays() {
        assertThat(noted("Firefox/140.0", "Windows")).isEqualTo(new Device("Firefox/140.0", "Windows"));
    }

    @Test
    @DisplayName("without the words that stand for what the browser did not say")
    void withoutWhatWasNotSaid() {
        assertThat(noted("Other/Unknown", "Other")).isEqualTo(new Device(null, null));
        assertThat(noted("Unknown", "Unknown")).isEqualTo(new Device(null, null));
        assertThat(noted("Firefox/Unknown", "Linux")).isEqualTo(new Device("Firefox", "Linux"));
        assertThat(noted(null, null)).isEqualTo(new Device(null, null));
    }

    @Test
    @DisplayName("as unknown where Keycloak noted none")
    void whereNoneWasNoted() {
        assertThat(Device.of(null)).isEqualTo(new Device(null, null));
    }

    private static Device noted(String browser, String system) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser);
        device.setOs(system);
        return Device.of(device);
    }
}
