package dev.slipway.keychain;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of tokens in memory: those it knows are personal ones that read, unless it was told more. */
public final class FakeTokenHost implements TokenHost {
    private final Map<String, TokenFacts> tokens = new ConcurrentHashMap<>();
    private final List<String> rotated = new ArrayList<>();
    private @Nullable Problem fault;
    private @Nullable Problem rotationFault;
    private Consumer<String> whileRotating = _ -> {};

    /** A personal token that reads, without an end. */
    public static TokenFacts personal(@Nullable Instant expires, String... scopes) {
        return new TokenFacts(
                TokenKind.PERSONAL,
                "7",
                "my token",
                List.of(scopes),
                Instant.parse("2026-01-01T00:00:00Z"),
                expires,
                "ada",
                "Ada Lindqvist",
                false,
                null,
                null,
                null,
                "https://git.example/tokens");
    }

    @Override
    public boolean mayBeDeployToken(Secret token) {
        return !token.reveal().startsWith("personal");
    }

    public void know(String token) {
        know(token, personal(null, "read_api", "read_repository"));
    }

    public void know(String token, TokenFacts facts) {
        tokens.put(token, facts);
    }

    public void forget(String token) {
        tokens.remove(token);
    }

    /** Answers everything with this from now on; null: works again. */
    public void fail(@Nullable Problem problem) {
        fault = problem;
    }

    /** Answers each exchange with this, without doing it; null: does it again. */
    void refuseRotation(@Nullable Problem problem) {
        rotationFault = problem;
    }

    /** Is told of each exchange after it is done here and before the answer is on its way. */
    void whileRotating(Consumer<String> what) {
        whileRotating = what;
    }

    /** The tokens that were exchanged, in turn. */
    List<String> rotated() {
        return rotated;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public TokenFacts describe(HostAccess access) {
        if (fault != null) {
            throw fault;
        }
        var facts = tokens.get(Objects.requireNonNull(access.token()).reveal());
        if (facts == null) {
            throw new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "The token was revoked");
        }
        return facts;
    }

    @Override
    public synchronized Secret rotate(HostAccess access, TokenFacts facts, LocalDate expires) {
        if (rotationFault != null) {
            throw rotationFault;
        }
        var old = describe(access);
        String token = Objects.requireNonNull(access.token()).reveal();
        String fresh = token + "'";
        rotated.add(token);
        tokens.remove(token);
        know(
                fresh,
                personal(
                        expires.atStartOfDay().toInstant(ZoneOffset.UTC),
                        old.scopes().toArray(String[]::new)));
        whileRotating.accept(token);
        return Secret.of(fresh);
    }
}
