package dev.slipway.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRulesTest {
    private final FakeGroups groups = new FakeGroups();

    @ParameterizedTest
    @CsvSource({
        "**, infra, true",
        "**, a/b/infra, true",
        "*, infra, true",
        "*, a/infra, false",
        "infra-*, INFRA-dev, true",
        "**/sandbox-*, sandbox-1, true",
        "**/sandbox-*, a/b/sandbox-1, true",
        "**/sandbox-*, a/sandbox-1/x, false",
        "team/**, team/a/b, true",
        "team/**, other/a, false",
        "v?, v1, true",
        "v?, v12, false",
        "a.b, axb, false",
        "**/**, a/b, true",
        "a**z, a/b/z, true",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a/**/z, a/bz, false",
        "*-*-x, a-b-c-x, true",
        "a*, a, true",
        "?*, '', false"
    })
    void patternsFitPathsBelowTheGroup(String pattern, String path, boolean fits) {
        assertThat(new Glob(pattern).fits(path)).isEqualTo(fits);
    }

    @Test
    void noPatternTakesForever() {
        String path = "a/".repeat(120) + "b";
        assertThat(new Glob("**/a".repeat(40) + "/c").fits(path)).isFalse();
        assertThat(new Glob("a*".repeat(90) + "c").fits("a".repeat(250))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "[a-z]", "a|b", "(x)+"})
    void refusesWhatNoPathCanBeLike(String pattern) {
        assertThatThrownBy(() -> rules(List.of(pattern), List.of(), List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("include"));
    }

    @Test
    void everythingIsIncludedUnlessRulesSayOtherwise() {
        var open = rules(List.of(), List.of(), List.of());
        assertThat(open.objection(groups.add("acme/infra"), "acme")).isEmpty();
        var rules = rules(List.of("net/**"), List.of("**/old"), List.of());
        assertThat(rules.objection(groups.add("acme/infra"), "acme")).contains("Fits none of the patterns to include");
        assertThat(rules.objection(groups.add("acme/net/dns"), "acme")).isEmpty();
        assertThat(rules.objection(groups.add("acme/net/old"), "ACME"))
                .hasValueSatisfying(why -> assertThat(why).contains("**/old"));
    }

    @Test
    void archivedProjectsForksAndThoseWithoutTopicAreLeftOut() {
        var archived = groups.put(7, "acme/gone", Instant.EPOCH, true, true);
        var plain = groups.add("acme/plain");
        var fork = new ListedProject(
                plain.project(), "acme", "x", ListedProject.Kind.GROUP, true, List.of("Terraform"), 40);
        var open = rules(List.of(), List.of(), List.of());
        assertThat(open.objection(archived, "acme")).contains("Archived");
        assertThat(open.objection(fork, "acme")).contains("A fork");
        var wide = new GroupRules(List.of(), List.of(), true, true, List.of("terraform"), null);
        assertThat(wide.objection(fork, "acme")).isEmpty();
        assertThat(wide.objection(archived, "acme")).contains("Has none of the topics");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, false",
        "1, 10, false",
        "2, 10, true",
        "1, 9, true",
        "5, 50, false",
        "6, 1000, true",
        "5, 49, true"
    })
    void moreThanFiveOrATenthIsAMassDisappearance(int missing, int known, boolean mass) {
        assertThat(Disappearance.isMass(missing, known)).isEqualTo(mass);
    }

    @Test
    void findsNamesThatAreFree() {
        assertThat(ManyRepositories.names("acme/platform/infra"))
                .startsWith("infra", "platform-infra", "acme-platform-infra", "infra-2")
                .doesNotHaveDuplicates();
    }

    private static GroupRules rules(List<String> include, List<String> exclude, List<String> topics) {
        return new GroupRules(include, exclude, false, false, topics, null);
    }
}
