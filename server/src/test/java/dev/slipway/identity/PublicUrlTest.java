package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Which of the addresses holds. */
class PublicUrlTest {
    private static final String SAVED = "https://saved.example.com";
    private static final String GIVEN = "https://given.example.com";

    private final TestDatabase database = TestDatabase.fresh();
    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "4711");
    private final PublicUrl publicUrl = new PublicUrl(new InstallationStore(database.client()), environment);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isThisMachineAsLongAsNobodySaysMore() {
        assertThat(publicUrl.get()).hasToString("http://localhost:4711");
        assertThat(publicUrl.isSecure()).isFalse();
    }

    @Test
    void isWhatTheSetUpPageSaved() {
        publicUrl.save(SAVED + "/");
        assertThat(publicUrl.get()).hasToString(SAVED);
        assertThat(publicUrl.overruled()).isEmpty();
        assertThat(publicUrl.isSecure()).isTrue();
    }

    @Test
    void isWhatTheConfigurationSaysWhateverWasSaved() {
        publicUrl.save(SAVED);
        environment.setProperty("slipway.public-url", GIVEN + "/");
        assertThat(publicUrl.get()).hasToString(GIVEN);
        assertThat(publicUrl.overruled()).hasValue(URI.create(SAVED));
    }

    @Test
    void takesAnEmptyVariableForNone() {
        publicUrl.save(SAVED);
        environment.setProperty("slipway.public-url", " ");
        assertThat(publicUrl.get()).hasToString(SAVED);
    }

    @Test
    void savesNoAddressThatWouldNotHold() {
        environment.setProperty("slipway.public-url", GIVEN);
        assertThatThrownBy(() -> publicUrl.save(SAVED)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.field()).isEqualTo("public_url");
            assertThat(problem.text()).contains("SLIPWAY_PUBLIC_URL=" + GIVEN);
        });
        publicUrl.save(GIVEN);
        assertThat(publicUrl.overruled()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com",
                "https://",
                "https://user@example.com",
                "https://example.com?a=1",
                "https://example.com#a",
                "https://exa mple.com"
            })
    void refusesWhatIsNoAddressOfAServer(String url) {
        assertThatThrownBy(() -> publicUrl.save(url))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_URL));
    }
}
