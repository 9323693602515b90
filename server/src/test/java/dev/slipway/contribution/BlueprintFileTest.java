package dev.slipway.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintFileTest {
    @ParameterizedTest
    @CsvSource({
        "network, blueprints/network.yaml, slipway/blueprint-network",
        "My shop, blueprints/My-shop.yaml, slipway/blueprint-My-shop",
        "v1.2, blueprints/v1.2.yaml, slipway/blueprint-v1-2",
        "../etc, blueprints/etc.yaml, slipway/blueprint-etc",
        "a..b, blueprints/a.b.yaml, slipway/blueprint-a-b",
        "x.lock, blueprints/x.lock.yaml, slipway/blueprint-x-lock",
        "größe, blueprints/gr-e.yaml, slipway/blueprint-gr-e",
        "???, blueprints/blueprint.yaml, slipway/blueprint-blueprint",
    })
    void makesNamesThatGitAndEveryDiskTake(String name, String path, String branch) {
        assertThat(BlueprintFile.path(name)).isEqualTo(path);
        assertThat(BlueprintFile.checked(path)).isEqualTo(path);
        assertThat(BlueprintFile.branch(name, 1)).isEqualTo(branch);
    }

    @Test
    void cutsNamesThatAreTooLong() {
        assertThat(BlueprintFile.checked(BlueprintFile.path("n".repeat(500)))).hasSize(11 + 80 + 5);
    }

    @Test
    void knowsItsBranchesByTheirNumber() {
        assertThat(BlueprintFile.branch("a", 2)).isEqualTo("slipway/blueprint-a-2");
        assertThat(BlueprintFile.isBranchOf("a", "slipway/blueprint-a")).isTrue();
        assertThat(BlueprintFile.isBranchOf("a", "slipway/blueprint-a-12")).isTrue();
        assertThat(BlueprintFile.isBranchOf("a", "slipway/blueprint-ab")).isFalse();
        assertThat(BlueprintFile.isBranchOf("a", "slipway/blueprint-a-b")).isFalse();
    }
}
