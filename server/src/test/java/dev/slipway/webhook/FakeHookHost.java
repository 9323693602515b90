package dev.slipway.webhook;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A host in memory that keeps hooks, and whose deliveries are lines such as {@code push main a b}. */
final class FakeHookHost implements HookHost {
    final Map<String, HostedHook> hooks = new LinkedHashMap<>();
    final Map<String, HookWish> wishes = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();

    @Nullable
    Problem refusal;

    @Nullable
    String testFails;

    Runnable onTest = () -> {};
    private int last;

    void put(String id, String address, boolean enabled) {
        hooks.put(id, new HostedHook(id, address, enabled, enabled ? null : Instant.EPOCH, false));
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public String scope() {
        return "api";
    }

    @Override
    public List<HostedHook> list(HostAccess access, String project) {
        called("list");
        return List.copyOf(hooks.values());
    }

    @Override
    public HostedHook create(HostAccess access, String project, HookWish wish) {
        called("create");
        String id = String.valueOf(++last);
        put(id, wish.address(), true);
        wishes.put(id, wish);
        return Objects.requireNonNull(hooks.get(id));
    }

    @Override
    public HostedHook change(HostAccess access, String project, String hook, HookWish wish) {
        called("change " + hook);
        put(hook, wish.address(), true);
        return Objects.requireNonNull(hooks.get(hook));
    }

    @Override
    public Optional<String> test(HostAccess access, String project, String hook) {
        called("test " + hook);
        if (testFails == null) {
            hooks.computeIfPresent(hook, (_, old) -> new HostedHook(hook, old.address(), true, null, false));
            onTest.run();
        }
        return Optional.ofNullable(testFails);
    }

    @Override
    public void remove(HostAccess access, String project, String hook) {
        called("remove " + hook);
        hooks.remove(hook);
    }

    @Override
    public String page(String webUrl, @Nullable String hook) {
        return webUrl + "/hooks/" + hook;
    }

    @Override
    public Envelope envelope(Function<String, @Nullable String> headers) {
        String token = headers.apply("token");
        String signature = headers.apply("signature");
        return new Envelope(
                "Push",
                headers.apply("key"),
                headers.apply("origin"),
                token == null ? null : Secret.of(token),
                signature == null
                        ? null
                        : new Envelope.Signature(
                                Objects.requireNonNullElse(headers.apply("key"), ""),
                                Objects.requireNonNullElse(headers.apply("time"), ""),
                                signature));
    }

    @Override
    public News read(String event, byte[] body) {
        String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
        return switch (words[0]) {
            case "push" -> new News.Push(words[1], commit(words[2]), commit(words[3]), "ada");
            case "tag" -> new News.Tag(words[1], commit(words[2]), "ada");
            case "note" -> new News.Note("MergeRequest", 1L, words[1], null, "ada");
            case "request" -> new News.MergeRequest(1, "open", words[1], "a", "b", null, true, null, "ada");
            case "other" -> new News.Other(event);
            default -> throw new Problem(dev.slipway.kernel.ErrorCode.INVALID_REQUEST, "Not in the form");
        };
    }

    private static @Nullable String commit(String word) {
        return word.equals("-") ? null : word;
    }

    private void called(String what) {
        calls.add(what);
        if (refusal != null) {
            throw refusal;
        }
    }
}
