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

/**
 * GitLab's table of permissions, asked of the API one role after the other. A write that is allowed is made to fail for another
 * reason, so that no row changes what the next one sees; a dash is for what the documentation leaves open.
 */
class RoleMatrixTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final List<String> ROLES = List.of(
            "anonymous",
            "outsider",
            "guest",
            "planner",
            "reporter",
            "developer",
            "maintainer",
            "owner",
            "administrator");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dev/slipway/gitlab/api/roles.csv", numLinesToSkip = 1)
    void answersEveryRoleAsTheTableSays(ArgumentsAccessor row) {
        List<String> wanted = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            String status = cell(row, 4 + i);
            if (!status.equals("-")) {
                wanted.add(ROLES.get(i) + " " + status);
                answered.add(ROLES.get(i) + " " + ask(ROLES.get(i), row).status());
            }
        }
        assertThat(answered).isEqualTo(wanted);
    }

    private static String cell(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }

    private static Web.Answer ask(String role, ArgumentsAccessor row) {
        Web web = role.equals("anonymous") ? GITLAB.web() : GITLAB.as(role);
        return web.send(cell(row, 1), GITLAB.api(cell(row, 2)), row.getString(3), "application/x-www-form-urlencoded");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dev/slipway/gitlab/api/roles.csv", numLinesToSkip = 1)
    void refusesInWordsThatFitTheStatus(ArgumentsAccessor row) {
        for (String role : ROLES) {
            Web.Answer answer = ask(role, row);
            switch (answer.status()) {
                case 401 -> {
                    assertThat(answer.body()).isEqualTo("{\"message\":\"401 Unauthorized\"}");
                    assertThat(answer.header("WWW-Authenticate")).isEmpty();
                }
                case 403 -> assertThat(answer.body()).isEqualTo("{\"message\":\"403 Forbidden\"}");
                case 404 ->
                    assertThat(answer.json().path("message").asString())
                            .isIn(
                                    "404 Project Not Found",
                                    "404 Group Not Found",
                                    "404 Branch Not Found",
                                    "404 Not found");
                default -> assertThat(answer.status()).isIn(200, 201, 400);
            }
        }
    }
}
