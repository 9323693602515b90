package dev.slipway.agent.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoteHeadsTest {
    @Test
    void readsTheDefaultBranchAndAllBranches() {
        var heads = RemoteHeads.parse("""
                ref: refs/heads/main\tHEAD
                1111111111111111111111111111111111111111\tHEAD
                1111111111111111111111111111111111111111\trefs/heads/main
                2222222222222222222222222222222222222222\trefs/heads/release/1.0
                """);
        assertThat(heads.defaultBranch()).isEqualTo("main");
        assertThat(heads.branches())
                .containsEntry("main", "1".repeat(40))
                .containsEntry("release/1.0", "2".repeat(40))
                .hasSize(2);
    }

    @Test
    void knowsNothingOfAnEmptyRepository() {
        var heads = RemoteHeads.parse("");
        assertThat(heads.defaultBranch()).isNull();
        assertThat(heads.branches()).isEmpty();
    }

    @Test
    void doesWithoutADefaultBranchWhereTheHostTellsNone() {
        var heads = RemoteHeads.parse("1111111111111111111111111111111111111111\trefs/heads/main\n");
        assertThat(heads.defaultBranch()).isNull();
        assertThat(heads.branches()).containsKey("main");
    }
}
