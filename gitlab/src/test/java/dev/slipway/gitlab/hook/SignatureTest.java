package dev.slipway.gitlab.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The example of the Standard Webhooks specification, whose key is shorter than GitLab's. */
    @Test
    void signsTheExampleOfTheSpecification() {
        Map<String, String> headers =
                Signature.headers("whsec_" + KEY, "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}");
        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void takesThirtyTwoBytesBehindThePrefix() {
        String bytes = Base64.getEncoder().encodeToString("x".repeat(32).getBytes(StandardCharsets.UTF_8));
        assertThat(Signature.isToken("whsec_" + bytes)).isTrue();
        assertThat(Signature.isToken(bytes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_" + KEY, "whsec_not base64 at all", "secret"})
    void refusesAnythingElse(String token) {
        assertThat(Signature.isToken(token)).isFalse();
    }
}
