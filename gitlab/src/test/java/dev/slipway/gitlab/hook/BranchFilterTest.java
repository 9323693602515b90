package dev.slipway.gitlab.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.Membership;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchFilterTest {
    private static Hook hook(String filter, String strategy) {
        return new Hook(
                1,
                Membership.Place.PROJECT,
                1,
                Json.object("push_events_branch_filter", filter, "branch_filter_strategy", strategy),
                null,
                null,
                Instant.EPOCH,
                null);
    }

    @ParameterizedTest(name = "{0} by {1} and {2}: {3}")
    @CsvSource({
        "main, wildcard, main, true",
        "main, wildcard, mainly, false",
        "rel/*, wildcard, rel/1, true",
        "rel/*, wildcard, a/rel/1, false",
        "*-stable, wildcard, 1-2-stable, true",
        "*-stable, wildcard, 1-2-stable-x, false",
        "a.c, wildcard, abc, false",
        "*, wildcard, anything/at/all, true",
        "^rel/, regex, rel/1, true",
        "^rel/, regex, a/rel/1, false",
        "rel, regex, a/rel/1, true",
        "(, regex, main, false",
        "main, all_branches, other, true",
    })
    void letsThroughWhatTheFilterSays(String filter, String strategy, String branch, boolean let) {
        Message push = new Message(Message.Kind.PUSH, "{}", branch);
        assertThat(BranchFilter.lets(hook(filter, strategy), push)).isEqualTo(let);
    }

    @Test
    void filtersNothingButPushesToBranches() {
        Message tag = new Message(Message.Kind.TAG_PUSH, "{}", null);
        assertThat(BranchFilter.lets(hook("main", "wildcard"), tag)).isTrue();
        assertThat(BranchFilter.lets(hook("", "wildcard"), new Message(Message.Kind.PUSH, "{}", "x")))
                .isTrue();
    }
}
