package dev.slipway.gitlab.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The RSA key that signs ID tokens; made once and kept in a file. */
final class SigningKey {
    private final RSAKey key;
    private final RSASSASigner signer;

    private SigningKey(RSAKey key) throws JOSEException {
        this.key = key;
        this.signer = new RSASSASigner(key);
    }

    static SigningKey in(Path folder) throws IOException {
        Path file = folder.resolve("signing-key.json");
        try {
            if (Files.exists(file)) {
                return new SigningKey(RSAKey.parse(Files.readString(file)));
            }
            RSAKey fresh = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            Path made = Files.writeString(file.resolveSibling("signing-key.new"), fresh.toJSONString());
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return new SigningKey(fresh);
        } catch (ParseException | JOSEException broken) {
            throw new IOException("the signing key " + file + " cannot be used", broken);
        }
    }

    /** The public half, as an entry of a key set. */
    Map<String, Object> published() {
        return key.toPublicJWK().toJSONObject();
    }

    /** A compact JWS of these claims. */
    String sign(Map<String, @Nullable Object> claims) {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(claims));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
