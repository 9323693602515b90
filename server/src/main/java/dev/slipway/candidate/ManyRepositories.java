package dev.slipway.candidate;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.wire.repository.BulkBody;
import dev.slipway.wire.repository.BulkBody.Result;
import dev.slipway.wire.repository.BulkRequest;
import dev.slipway.wire.repository.ConnectRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connects many repositories: a few at a time, each on its own, so that what is wrong with one stops no other. */
@Component
class ManyRepositories {
    private static final int MOST = 200;
    private static final int AT_A_TIME = 4;
    private static final int MOST_NAMES = 20;

    private final Repositories repositories;

    ManyRepositories(Repositories repositories) {
        this.repositories = repositories;
    }

    /** @throws Problem {@code INVALID_REQUEST} for none or too many */
    BulkBody connect(SpaceId space, Actor actor, BulkRequest request) {
        var items = Objects.requireNonNullElse(request.repositories(), List.<BulkRequest.Item>of());
        if (items.isEmpty() || items.size() > MOST) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST,
                            "Name between 1 and " + MOST + " repositories; more go into several requests.")
                    .inField("repositories");
        }
        var results = inParallel(items.stream()
                .map(item -> (Callable<Result>) () -> one(space, actor, item, request))
                .toList());
        int connected = (int) results.stream().filter(Result::ok).count();
        return new BulkBody(results, connected, results.size() - connected);
    }

    /**
     * Connects one under a name that is free: its own, else one with its group.
     *
     * @param path with its groups
     * @param branch null for the default branch
     * @throws Problem whatever is in the way
     */
    Repository connect(SpaceId space, Actor actor, String url, String path, @Nullable String branch) {
        return connect(space, actor, path, name -> request(url, branch, name, null, null));
    }

    /** Does the work a few pieces at a time; the results in the order of the work. */
    static <T> List<T> inParallel(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("connecting-", 0).factory())) {
            return threads.invokeAll(work).stream()
                    .map(ManyRepositories::result)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ErrorCode.WRONG_STATE, "The server stops; what was not connected yet was left.");
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Connecting failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("What is done cannot be waited for", stopped);
        }
    }

    private Result one(SpaceId space, Actor actor, BulkRequest.Item item, BulkRequest all) {
        String url = item.repositoryUrl();
        try {
            String given = item.repositoryName();
            boolean named = given != null && !given.isBlank();
            var repository = named || url == null
                    ? repositories.add(
                            space,
                            actor,
                            request(url, item.branch(), given, all.credentialName(), all.eacAutoRegistration()))
                    : connect(
                            space,
                            actor,
                            path(url),
                            name -> request(url, item.branch(), name, all.credentialName(), all.eacAutoRegistration()));
            return new Result(url, repository.name(), true, "Syncing", null);
        } catch (Problem problem) {
            return new Result(url, null, false, null, Fault.of(problem).body());
        }
    }

    private interface Naming {
        ConnectRequest named(@Nullable String name);
    }

    private Repository connect(SpaceId space, Actor actor, String path, Naming naming) {
        Problem taken = null;
        for (String name : names(path)) {
            try {
                return repositories.add(space, actor, naming.named(name));
            } catch (Problem problem) {
                if (problem.code() != ErrorCode.NAME_TAKEN) {
                    throw problem;
                }
                taken = problem;
            }
        }
        throw Objects.requireNonNull(taken);
    }

    /** Its own name, with its group, with all its groups, then numbered. */
    static List<String> names(String path) {
        String[] parts = path.split("/", -1);
        String own = parts[parts.length - 1];
        var names = new java.util.LinkedHashSet<String>();
        names.add(own);
        if (parts.length > 1) {
            names.add(parts[parts.length - 2] + "-" + own);
        }
        names.add(String.join("-", parts));
        for (int number = 2; names.size() < MOST_NAMES; number++) {
            names.add(own + "-" + number);
        }
        return List.copyOf(names);
    }

    /** Something like the path, for naming: the real one is read by the host's adapter. */
    private static String path(String url) {
        return url.strip()
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/-/.*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "")
                .replaceFirst("^[A-Za-z+]+://[^/]*/", "")
                .replaceFirst("^[^/:]*@[^:]*:", "");
    }

    private static ConnectRequest request(
            @Nullable String url,
            @Nullable String branch,
            @Nullable String name,
            @Nullable String credential,
            @Nullable Boolean eac) {
        return new ConnectRequest(url, null, null, branch, name, credential, null, null, eac, null, null);
    }
}
