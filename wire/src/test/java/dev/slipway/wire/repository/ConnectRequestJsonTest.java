package dev.slipway.wire.repository;

import static dev.slipway.wire.Wire.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.identity.SetupRequest;
import org.junit.jupiter.api.Test;

class ConnectRequestJsonTest {
    @Test
    void takesTheTokenUnderBothOfItsNames() {
        assertThat(JSON.readValue("{\"access_token\":\"glpat-1\"}", ConnectRequest.class)
                        .accessToken())
                .isEqualTo("glpat-1");
        assertThat(JSON.readValue("{\"token\":\"glpat-2\"}", ConnectRequest.class)
                        .accessToken())
                .isEqualTo("glpat-2");
    }

    @Test
    void doesNotPrintTheToken() {
        var request = JSON.readValue(
                "{\"repository_url\":\"https://g/a/b\",\"access_token\":\"glpat-1\"}", ConnectRequest.class);

        assertThat(request.toString()).contains("https://g/a/b").doesNotContain("glpat-1");
    }

    @Test
    void doesNotPrintTheSecretsOfTheSetup() {
        var request = JSON.readValue(
                "{\"gitlab_url\":\"https://g\",\"token\":\"one-time\",\"sign_in_application_secret\":\"gloas-1\",\"repositories_application_secret\":\"gloas-2\"}",
                SetupRequest.class);

        assertThat(request.toString()).doesNotContain("gloas").doesNotContain("one-time");
        assertThat(request.allowPrivateAddress()).isFalse();
    }
}
