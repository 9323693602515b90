package dev.slipway.keychain;

import dev.slipway.credential.Vault;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was deposited that is no token of a Git host, for the rooms that show it to its cloud. */
@Component
public final class CloudCredentials {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CredentialStore store;
    private final Vault vault;

    CloudCredentials(CredentialStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /**
     * One of the account's, opened.
     *
     * @param cloudType such as {@code aws}, {@code azure} or {@code http}
     * @param fields what was deposited, by name, such as {@code key} and {@code secret}
     */
    public record Opened(String cloudType, Map<String, Secret> fields) {
        @Override
        public String toString() {
            return "Opened[" + cloudType + "]";
        }
    }

    /**
     * Opens one of the account's for a use.
     *
     * @throws Problem {@code INVALID_INPUT} in the field {@code credential_name} when there is none, or it is a Git host's
     */
    public Opened open(String name) {
        var credential = store.find(null, name)
                .orElseThrow(() -> refused("The account has no credential named '" + name + "'."));
        var sealed = store.data(credential.id());
        if (sealed.isEmpty()) {
            throw refused("The credential '" + name + "' is of the kind '" + credential.cloudType()
                    + "' and holds nothing that a cloud takes.");
        }
        String text = vault.open(Deposits.DATA_PURPOSE, credential.id().toString(), sealed.get())
                .reveal();
        var fields = new LinkedHashMap<String, Secret>();
        JSON.readTree(text)
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        Secret.of(
                                field.getValue().isString()
                                        ? field.getValue().stringValue()
                                        : field.getValue().toString())));
        return new Opened(credential.cloudType(), fields);
    }

    private static Problem refused(String why) {
        return new Problem(ErrorCode.INVALID_INPUT, why).inField("credential_name");
    }
}
