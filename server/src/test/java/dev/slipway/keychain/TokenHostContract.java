package dev.slipway.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every kind of Git host promises to tell of its tokens. An adapter's test says which tokens there are. */
public abstract class TokenHostContract {
    protected abstract TokenHost tokens();

    /** A fresh token of that kind with these scopes, which ends on that day; of a group and project with the role Developer. */
    protected abstract HostAccess fresh(TokenKind kind, LocalDate end, String... scopes) throws Exception;

    /** Tokens that are not good. */
    protected abstract List<HostAccess> rejected();

    /** A good token of somebody who is blocked. */
    protected abstract HostAccess blocked() throws Exception;

    /** Nothing listens where this asks. */
    protected abstract HostAccess down();

    private final LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(20);

    @Test
    void tellsAPersonsTokenWithItsScopesAndEnd() throws Exception {
        var facts = tokens().describe(fresh(TokenKind.PERSONAL, soon, "read_api", "read_repository"));
        assertThat(facts.kind()).isEqualTo(TokenKind.PERSONAL);
        assertThat(facts.scopes()).containsExactlyInAnyOrder("read_api", "read_repository");
        assertThat(facts.expires()).isEqualTo(soon.atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(facts.account()).isNotEmpty();
        assertThat(facts.bot()).isFalse();
        assertThat(facts.page()).startsWith("http");
        assertThat(facts.clonesOnly()).isFalse();
        assertThat(facts.mayRotate()).isFalse();
    }

    @Test
    void tellsTheTokenOfAProjectWithItsPlaceAndRole() throws Exception {
        isOfAPlace(TokenKind.PROJECT);
    }

    @Test
    void tellsTheTokenOfAGroupWithItsPlaceAndRole() throws Exception {
        isOfAPlace(TokenKind.GROUP);
    }

    private void isOfAPlace(TokenKind kind) throws Exception {
        var facts = tokens().describe(fresh(kind, soon, "api"));
        assertThat(facts.kind()).isEqualTo(kind);
        assertThat(facts.bot()).isTrue();
        assertThat(facts.role()).isEqualTo("Developer");
        assertThat(facts.place()).isNotEmpty();
        assertThat(facts.page()).contains(Objects.requireNonNull(facts.place()));
        assertThat(facts.mayRotate()).isTrue();
    }

    @Test
    void tellsATokenThatOnlyOpensGit() throws Exception {
        var facts = tokens().describe(fresh(TokenKind.PERSONAL, soon, "read_repository"));
        assertThat(facts.clonesOnly()).isTrue();
    }

    @Test
    void saysWhichTokensAreNotGood() {
        for (var access : rejected()) {
            assertProblem(() -> tokens().describe(access), ErrorCode.PROVIDER_TOKEN_REJECTED);
        }
    }

    @Test
    void saysThatTheOwnerIsBlocked() throws Exception {
        var access = blocked();
        assertThatThrownBy(() -> tokens().describe(access))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.PROVIDER_ACCESS_TOO_LOW);
                    assertThat(problem.text()).contains("blocked");
                });
    }

    @Test
    void saysThatTheHostIsDown() {
        assertProblem(() -> tokens().describe(down()), ErrorCode.PROVIDER_UNREACHABLE);
    }

    @Test
    void exchangesTokensOfEachKindForNewOnes() throws Exception {
        for (var kind : List.of(TokenKind.PERSONAL, TokenKind.PROJECT, TokenKind.GROUP)) {
            var old = fresh(kind, soon, "api");
            var facts = tokens().describe(old);
            var later = soon.plusDays(60);
            var fresh = new HostAccess(old.provider(), tokens().rotate(old, facts, later));
            assertThat(tokens().describe(fresh).expires())
                    .as(kind.words())
                    .isEqualTo(later.atStartOfDay().toInstant(ZoneOffset.UTC));
            assertProblem(() -> tokens().describe(old), ErrorCode.PROVIDER_TOKEN_REJECTED);
        }
    }

    @Test
    void saysThatAnExchangeWasRefusedAndNothingChanged() throws Exception {
        var old = fresh(TokenKind.PERSONAL, soon, "api");
        var facts = tokens().describe(old);
        assertProblem(() -> tokens().rotate(old, facts, soon.minusYears(1)), ErrorCode.INVALID_INPUT);
        assertThat(tokens().describe(old)).isNotNull();
    }

    private static void assertProblem(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
