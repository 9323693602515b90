package dev.slipway.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.credential.TestVault;
import dev.slipway.database.TestDatabase;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.parameter.ParameterBody;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final SpaceId space = SpaceId.random();
    private final Parameters parameters =
            new Parameters(new ParameterStore(database.client()), TestVault.fresh(), InstantSource.system());

    @AfterEach
    void close() {
        database.close();
    }

    private static ParameterBody body(String name, @Nullable String value, boolean sensitive) {
        return new ParameterBody(name, value, sensitive, "what it is for");
    }

    private @Nullable String valueOfKey() {
        Parameter key = parameters.effective(space).get("key");
        return key == null ? null : key.value().reveal();
    }

    @Test
    void letsTheSpaceBeatTheAccountWithoutRegardToCase() {
        parameters.add(null, body("Region", "eu", false));
        parameters.add(null, body("Currency", "EUR", false));
        parameters.add(space, body("REGION", "us", false));
        var effective = parameters.effective(space);
        assertThat(effective).containsOnlyKeys("region", "currency");
        assertThat(effective.get("region"))
                .satisfies(region -> assertThat(region.value().reveal()).isEqualTo("us"));
        assertThat(parameters.effective(SpaceId.random()).get("region"))
                .satisfies(region -> assertThat(region.value().reveal()).isEqualTo("eu"));
    }

    @Test
    void neverShowsASensitiveValue() {
        assertThat(parameters.add(space, body("key", "hunter2", true)).value()).isEqualTo("***");
        assertThat(parameters.single(space, "KEY").value()).isEqualTo("***");
        assertThat(parameters.list(space)).extracting(ParameterBody::value).containsExactly("***");
        assertThat(parameters.change(space, "key", body("key", "hunter3", true)).value())
                .isEqualTo("***");
        assertThat(valueOfKey()).isEqualTo("hunter3");
    }

    @Test
    void keepsEveryValueEncrypted() {
        parameters.add(null, body("plain", "canary-1", false));
        parameters.add(null, body("key", "canary-2", true));
        var rows = database.client()
                .sql("select sealed from parameter")
                .query((row, _) -> new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(rows).hasSize(2).noneMatch(kept -> String.valueOf(kept).contains("canary"));
    }

    @Test
    void keepsTheValueWhenTheStarsAreSentBack() {
        parameters.add(space, body("key", "hunter2", true));
        parameters.change(space, "key", body("key", "***", true));
        assertThat(valueOfKey()).isEqualTo("hunter2");
    }

    @Test
    void doesNotShowASensitiveValueByCallingItHarmless() {
        parameters.add(space, body("key", "hunter2", true));
        refused(() -> parameters.change(space, "key", body("key", "***", false)), ErrorCode.INVALID_INPUT);
        refused(() -> parameters.change(space, "key", body("key", null, false)), ErrorCode.INVALID_INPUT);
        assertThat(parameters.change(space, "key", body("key", "open", false)).value())
                .isEqualTo("open");
    }

    @Test
    void refusesANameThatIsTakenInTheSamePlaceOnly() {
        parameters.add(space, body("key", "a", false));
        refused(() -> parameters.add(space, body("KEY", "b", false)), ErrorCode.NAME_TAKEN);
        parameters.add(null, body("key", "c", false));
        refused(() -> parameters.add(null, body("Key", "d", false)), ErrorCode.NAME_TAKEN);
        parameters.add(SpaceId.random(), body("key", "e", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", ".hidden", "a%2f"})
    void refusesNamesThatDoNotFitIntoAnAddress(String name) {
        refused(() -> parameters.add(space, body(name, "x", false)), ErrorCode.INVALID_NAME);
    }

    @Test
    void refusesAValueThatIsTooLong() {
        refused(() -> parameters.add(space, body("key", "x".repeat(40_000), false)), ErrorCode.INVALID_INPUT);
    }

    @Test
    void removesOneParameterAndThoseOfADeletedSpace() {
        parameters.add(space, body("one", "1", false));
        parameters.add(space, body("two", "2", false));
        parameters.add(null, body("three", "3", false));
        parameters.remove(space, "ONE");
        refused(() -> parameters.remove(space, "one"), ErrorCode.PARAMETER_NOT_FOUND);
        refused(() -> parameters.single(space, "three"), ErrorCode.PARAMETER_NOT_FOUND);
        parameters.forget(new SpaceDeleting(space));
        assertThat(parameters.effective(space)).containsOnlyKeys("three");
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
