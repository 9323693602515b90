package dev.slipway.wire.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Run one grain.
 *
 * @param technology key of the grain kind, such as {@code terraform}
 * @param action deploy or destroy
 * @param source where its code is; null for kinds that need none
 * @param inputs values by name, as text; what a text means is the technology's rule
 * @param environmentVariables set for every command of the run; nothing else is inherited
 * @param spec the grain's {@code spec} as JSON, templates already resolved; the technology reads what it knows
 * @param state where Terraform-like technologies keep their state; null for others
 * @param masks texts that must not appear in any log line
 * @param timeLimitSeconds after which the run is cancelled
 */
public record GrainWork(
        String environmentId,
        String environmentName,
        String space,
        String owner,
        String grain,
        String technology,
        Action action,
        @Nullable SourceCode source,
        Map<String, String> inputs,
        Map<String, String> environmentVariables,
        String spec,
        @Nullable StateAccess state,
        List<String> masks,
        long timeLimitSeconds)
        implements Work {
    /** The same work with a state address that had no host completed by the address under which the server was reached. */
    public GrainWork reachedAt(String server) {
        if (state == null || !state.address().startsWith("/")) {
            return this;
        }
        var reached = new StateAccess(server + state.address(), state.username(), state.password());
        return new GrainWork(
                environmentId,
                environmentName,
                space,
                owner,
                grain,
                technology,
                action,
                source,
                inputs,
                environmentVariables,
                spec,
                reached,
                masks,
                timeLimitSeconds);
    }

    /** The same work with another password for its state; what was masked of the old one is masked of the new one. */
    public GrainWork admittedBy(String password) {
        if (state == null) {
            return this;
        }
        var masked = Stream.concat(masks.stream().filter(mask -> !mask.equals(state.password())), Stream.of(password));
        return new GrainWork(
                environmentId,
                environmentName,
                space,
                owner,
                grain,
                technology,
                action,
                source,
                inputs,
                environmentVariables,
                spec,
                new StateAccess(state.address(), state.username(), password),
                masked.toList(),
                timeLimitSeconds);
    }

    /** The same work with another login for its code; that is masked too. */
    public GrainWork openedBy(CodeLogin login) {
        if (source == null) {
            return this;
        }
        var opened = new SourceCode(
                source.url(), source.commit(), source.path(), login.username(), login.password(), source.route());
        return new GrainWork(
                environmentId,
                environmentName,
                space,
                owner,
                grain,
                technology,
                action,
                opened,
                inputs,
                environmentVariables,
                spec,
                state,
                Stream.concat(masks.stream(), Stream.ofNullable(login.password()))
                        .toList(),
                timeLimitSeconds);
    }

    /** What to do. */
    public enum Action {
        DEPLOY,
        DESTROY
    }

    /**
     * One commit of a Git repository.
     *
     * @param url clone URL over HTTP
     * @param commit full commit id
     * @param path folder or file below the root
     * @param username user name for the clone, null for a public one
     * @param password password for the clone
     * @param route null for a host that is reached like any other
     */
    public record SourceCode(
            String url,
            String commit,
            String path,
            @Nullable String username,
            @Nullable String password,
            @Nullable HostRoute route) {
        @Override
        public String toString() {
            return url + "@" + commit + ":" + path;
        }
    }

    /**
     * The HTTP state backend (Terraform's {@code http} backend) for this run alone.
     *
     * @param address state address; {@code address + "/lock"} and {@code address + "/unlock"} take POST
     */
    public record StateAccess(String address, String username, String password) {
        @Override
        public String toString() {
            return address;
        }
    }

    @Override
    public String toString() {
        return "GrainWork[" + environmentId + "/" + grain + " " + technology + " " + action + "]";
    }
}
