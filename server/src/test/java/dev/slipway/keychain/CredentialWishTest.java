package dev.slipway.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.keychain.CredentialRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialWishTest {
    @Test
    void readsKindAndIdentifierAlsoWhenTheyAreSwapped() {
        var wish = CredentialWish.of(request("n", "gitlabEnterprise", "sourceControl", Map.of("token", " t ")));
        assertThat(wish.cloudType()).isEqualTo("sourceControl");
        assertThat(wish.cloudIdentifier()).isEqualTo("gitlabEnterprise");
        assertThat(wish.token()).isNotNull().extracting(each -> each.reveal()).isEqualTo("t");
        assertThat(wish.isForGit()).isTrue();
        assertThat(wish.data()).isNull();
    }

    @Test
    void sealsWhateverOtherKindsBring() {
        var wish = CredentialWish.of(
                request("n", "aws", "123", Map.of("type", "aws__basic", "key", "k", "secret", "s", "token", "t")));
        assertThat(wish.isForGit()).isFalse();
        assertThat(wish.token()).isNull();
        assertThat(wish.data())
                .isNotNull()
                .extracting(each -> each.reveal())
                .asString()
                .contains("\"key\":\"k\"", "\"secret\":\"s\"", "\"token\":\"t\"");
    }

    @Test
    void takesTheTypeForTheIdentifierWhereThatIsMissing() {
        var wish = CredentialWish.of(request("n", "sourceControl", "", Map.of("type", "gitlab", "token", "t")));
        assertThat(wish.cloudIdentifier()).isEqualTo("gitlab");
    }

    @Test
    void readsEmptyTextsAsAbsent() {
        var wish = CredentialWish.of(request(" ", "", " ", Map.of("token", "", "username", " ")));
        assertThat(wish.name()).isNull();
        assertThat(wish.cloudType()).isNull();
        assertThat(wish.data()).isNull();
    }

    @Test
    void showsNoSecretWhenItIsPrinted() {
        var wish = CredentialWish.of(request("n", "sourceControl", "gitlab", Map.of("token", "canary")));
        assertThat(wish.toString()).doesNotContain("canary");
        assertThat(request("n", "sourceControl", "gitlab", Map.of("token", "canary"))
                        .toString())
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "-x", "../x", "a?b", "ä", ""})
    void refusesNamesThatUrlsCannotCarry(String name) {
        var wish = CredentialWish.of(request(name, "sourceControl", "gitlab", Map.of("token", "t")));
        assertThat(catchThrowableOfType(Problem.class, wish::checkedName).code())
                .isEqualTo(ErrorCode.INVALID_NAME);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(missing(request("n", null, null, Map.of("token", "t")))).isEqualTo("cloud_type");
        assertThat(missing(request("n", "sourceControl", "gitlab", Map.of("type", "gitlab"))))
                .isEqualTo("credential_data");
        assertThat(missing(request("n", "aws", "123", null))).isEqualTo("credential_data");
    }

    @Test
    void keepsNothingThatIsTooLong() {
        var large = request("n", "aws", "1", Map.of("key", "x".repeat(70_000)));
        assertThat(catchThrowableOfType(Problem.class, () -> CredentialWish.of(large))
                        .code())
                .isEqualTo(ErrorCode.TOO_LARGE);
    }

    private static @Nullable String missing(CredentialRequest request) {
        var wish = CredentialWish.of(request);
        return catchThrowableOfType(Problem.class, wish::checkComplete).field();
    }

    private static CredentialRequest request(
            @Nullable String name,
            @Nullable String type,
            @Nullable String identifier,
            @Nullable Map<String, String> data) {
        var values = data == null ? null : new HashMap<String, @Nullable Object>(data);
        return new CredentialRequest(name, null, type, identifier, values, List.of(), null, null);
    }
}
