package dev.slipway.keychain;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.keychain.CredentialRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request about a credential, read the way that existing clients mean it.
 *
 * @param cloudType null where a change leaves it out, as the others
 * @param provider the Git host that is meant, where the request says so
 * @param token of a Git host
 * @param data what else has to be sealed, as JSON; null when there is nothing
 * @param allSpaces null when the request does not say
 */
record CredentialWish(
        @Nullable String name,
        @Nullable String description,
        @Nullable String cloudType,
        @Nullable String cloudIdentifier,
        @Nullable String provider,
        @Nullable String username,
        @Nullable Secret token,
        @Nullable Secret data,
        @Nullable Boolean allSpaces,
        List<String> spaces) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~ -]{0,99}");
    private static final int LONGEST = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Existing clients swap kind and identifier when they change an account's credential. */
    static CredentialWish of(CredentialRequest request) {
        return of(request, null);
    }

    /** @param before what is to be changed, whose kind stays where the request names none; null for a new one */
    static CredentialWish of(CredentialRequest request, @Nullable Credential before) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        if (request.credentialData() != null) {
            data.putAll(request.credentialData());
        }
        String type = text(data.remove("type"));
        String cloudType = text(request.cloudType());
        String identifier = text(request.cloudIdentifier());
        if (Credential.SOURCE_CONTROL.equalsIgnoreCase(identifier)) {
            identifier = cloudType;
            cloudType = Credential.SOURCE_CONTROL;
        }
        if (cloudType == null && before != null) {
            cloudType = before.cloudType();
        }
        boolean git = Credential.SOURCE_CONTROL.equalsIgnoreCase(cloudType);
        String token = git ? text(data.remove("token")) : null;
        String username = git ? text(data.remove("username")) : null;
        String provider = git ? text(data.remove("provider")) : null;
        data.values().removeIf(value -> value == null || value.toString().isBlank());
        return new CredentialWish(
                text(request.name()),
                text(request.description()),
                git ? Credential.SOURCE_CONTROL : cloudType,
                identifier == null ? type : identifier,
                provider,
                username,
                token == null ? null : Secret.of(token),
                data.isEmpty() ? null : sealable(data),
                request.allSpacesAllowed(),
                Objects.requireNonNullElse(request.allowedSpaceNames(), List.of()));
    }

    /** @throws Problem {@code INVALID_NAME} */
    String checkedName() {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "A credential's name has up to 100 letters, digits, spaces and . _ ~ - and begins with a letter or digit.")
                    .inField("name");
        }
        return name;
    }

    boolean isForGit() {
        return Credential.SOURCE_CONTROL.equals(cloudType);
    }

    /** @throws Problem {@code INVALID_INPUT} when a new credential would hold nothing, or nobody knew what */
    void checkComplete() {
        if (cloudType == null || cloudIdentifier == null) {
            throw missing(
                    "cloud_type",
                    "Say what the credential is for: cloud_type is sourceControl for a Git host's token, and"
                            + " cloud_identifier the kind of host, such as gitlabEnterprise.");
        }
        if (isForGit() && token == null) {
            throw missing("credential_data", "The token is missing: give it as credential_data.token.");
        }
        if (!isForGit() && data == null) {
            throw missing("credential_data", "There is nothing to keep: credential_data is empty.");
        }
    }

    private static Problem missing(String field, String message) {
        return new Problem(ErrorCode.INVALID_INPUT, message).inField(field);
    }

    private static Secret sealable(Map<String, @Nullable Object> data) {
        String json = JSON.writeValueAsString(data);
        if (json.length() > LONGEST) {
            throw new Problem(ErrorCode.TOO_LARGE, "A credential has at most " + LONGEST + " characters.")
                    .inField("credential_data");
        }
        return Secret.of(json);
    }

    private static @Nullable String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "CredentialWish[" + name + "]";
    }
}
