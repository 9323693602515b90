package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which scope opens which endpoint, for an owner whose role never stands in the way. */
class ScopeMatrixTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final List<String> SCOPES =
            List.of("api", "read_api", "read_user", "read_repository", "write_repository", "openid");

    private static String cell(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }

    private static Web.Answer ask(String scope, ArgumentsAccessor row) {
        return GITLAB.with(scope).send(cell(row, 0), GITLAB.api(cell(row, 1)), null, "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/dev/slipway/gitlab/api/scopes.csv", numLinesToSkip = 1)
    void opensWhatTheScopeIsFor(ArgumentsAccessor row) {
        List<String> wanted = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < SCOPES.size(); i++) {
            wanted.add(SCOPES.get(i) + " " + row.getString(2 + i));
            answered.add(SCOPES.get(i) + " " + ask(SCOPES.get(i), row).status());
        }
        assertThat(answered).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/dev/slipway/gitlab/api/scopes.csv", numLinesToSkip = 1)
    void namesTheScopesThatWouldHaveDone(ArgumentsAccessor row) {
        for (String scope : SCOPES) {
            Web.Answer answer = ask(scope, row);
            if (answer.status() == 403) {
                assertThat(answer.body())
                        .isEqualTo(
                                "{\"error\":\"insufficient_scope\",\"error_description\":\"The request requires higher"
                                        + " privileges than provided by the access token.\",\"scope\":\""
                                        + row.getString(8)
                                        + "\"}");
                assertThat(answer.header("WWW-Authenticate"))
                        .as("GitLab leaves the challenge out here")
                        .isEmpty();
            }
        }
    }
}
