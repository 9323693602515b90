package dev.slipway.wire.blueprint;

import static dev.slipway.wire.Wire.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidateRequestJsonTest {
    @Test
    void readsTheEncodedTextUnderTheNameThatClientsUse() {
        assertThat(JSON.readValue("{\"blueprint_raw_64\":\"c3BlYw==\"}", ValidateRequest.class)
                        .blueprintRaw64())
                .isEqualTo("c3BlYw==");
    }
}
