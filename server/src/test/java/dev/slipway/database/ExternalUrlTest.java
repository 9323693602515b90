package dev.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalUrlTest {
    @Test
    void leavesAJdbcUrlAsItIs() {
        assertThat(ExternalUrl.jdbc("jdbc:postgresql://db:5432/slipway"))
                .isEqualTo("jdbc:postgresql://db:5432/slipway");
    }

    @Test
    void translatesTheUsualFormWithItsCredentials() {
        assertThat(ExternalUrl.jdbc("postgresql://me:p%26w@db:6432/slipway?sslmode=require"))
                .isEqualTo("jdbc:postgresql://db:6432/slipway?sslmode=require&user=me&password=p%26w");
    }

    @Test
    void refusesAnotherDatabaseWithoutRepeatingThePassword() {
        assertThatThrownBy(() -> ExternalUrl.jdbc("mysql://me:geheim@db/slipway"))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("SLIPWAY_DATABASE_URL")
                .hasMessageNotContaining("geheim");
    }
}
