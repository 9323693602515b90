package dev.slipway.inputsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of Amazon's own reference ("Signature Calculations for the Authorization Header"). */
class S3SignatureTest {
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final S3Signature SIGNATURE = new S3Signature(
            "AKIAIOSFODNN7EXAMPLE", Secret.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), null, "us-east-1");

    @Test
    void signsAGetAsTheReferenceDoes() {
        var headers = SIGNATURE.headers(
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"), NOW, Map.of("range", "bytes=0-9"));
        assertThat(headers.get("Authorization"))
                .contains("SignedHeaders=host;range;x-amz-content-sha256;x-amz-date")
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(headers).containsEntry("x-amz-date", "20130524T000000Z").doesNotContainKey("host");
    }

    @Test
    void signsAListingAsTheReferenceDoes() {
        var address = Addresses.below(
                URI.create("https://examplebucket.s3.amazonaws.com"), "/", Map.of("prefix", "J", "max-keys", "2"));
        assertThat(SIGNATURE.headers(address, NOW, Map.of()).get("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void signsTheTokenOfTemporaryKeysToo() {
        var temporary = new S3Signature("key", Secret.of("secret"), Secret.of("session"), "eu-west-1");
        var headers = temporary.headers(URI.create("http://127.0.0.1:9000/bucket/a"), NOW, Map.of());
        assertThat(headers).containsEntry("x-amz-security-token", "session");
        assertThat(headers.get("Authorization"))
                .contains("/eu-west-1/s3/aws4_request")
                .contains("x-amz-date;x-amz-security-token");
    }
}
