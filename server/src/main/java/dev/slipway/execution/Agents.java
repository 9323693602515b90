package dev.slipway.execution;

import dev.slipway.credential.Tokens;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agents of the account. */
@Component
public final class Agents {
    /** Name of the agent that lives in the server's own process and belongs to every space. */
    public static final String BUILT_IN = "built-in";

    private static final Duration TOKEN_KEPT_UNUSED = Duration.ofDays(7);

    private final AgentStore store;
    private final ExecutionConfig config;
    private final InstantSource clock;

    Agents(AgentStore store, ExecutionConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes a token for this process's built-in agent. Each process has its own, for several may share a database; those of
     * processes long gone are dropped.
     */
    public Secret builtIn() {
        var now = clock.instant();
        store.add(BUILT_IN, "built-in", true, now);
        var agent = named(BUILT_IN);
        store.dropTokensUnusedSince(agent.id(), now.minus(TOKEN_KEPT_UNUSED));
        var token = Tokens.random();
        store.addToken(agent.id(), Tokens.hash(token), now);
        return token;
    }

    /** Takes a token back; whoever still uses it is refused. */
    public void revoke(Secret token) {
        store.dropToken(Tokens.hash(token));
    }

    /** All agents of the account, oldest first. */
    public List<Agent> list() {
        return store.list();
    }

    /** Those whose work may be for the space. */
    public List<Agent> of(SpaceId space) {
        return store.list().stream().filter(Agent::everywhere).toList();
    }

    /**
     * The agent of that name.
     *
     * @throws Problem {@code NO_AGENT}
     */
    public Agent named(String name) {
        return store.byName(name)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NO_AGENT, "There is no agent named " + name + "; name one that the space has"));
    }

    /** Whether the agent called lately. */
    public boolean isThere(Agent agent) {
        var seen = agent.lastKeepAlive();
        return seen != null && seen.plus(config.silence()).isAfter(clock.instant());
    }

    /**
     * Whose token came in an {@code Authorization} header.
     *
     * @throws Problem {@code NOT_SIGNED_IN}
     */
    Agent authenticated(@Nullable String authorization) {
        return store.byToken(tokenHash(authorization))
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_SIGNED_IN, "This is not the token of an agent, or no longer; make a new one"));
    }

    void seen(Agent agent, @Nullable String authorization, String version, List<String> technologies) {
        store.seen(agent.id(), tokenHash(authorization), version, technologies, clock.instant());
    }

    private static byte[] tokenHash(@Nullable String authorization) {
        String header = authorization == null ? "" : authorization;
        return Tokens.hash(
                Secret.of(header.startsWith("Bearer ") ? header.substring(7).strip() : ""));
    }
}
