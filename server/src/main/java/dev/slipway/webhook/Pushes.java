package dev.slipway.webhook;

import dev.slipway.repository.Follower;
import dev.slipway.repository.Followers;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a branch that moved, whoever told of it: the connections that follow it catch up, and others hear of it. */
@Component
class Pushes {
    private final WebhookStore store;
    private final Followers followers;
    private final ApplicationEventPublisher events;

    Pushes(WebhookStore store, Followers followers, ApplicationEventPublisher events) {
        this.store = store;
        this.followers = followers;
        this.events = events;
    }

    static String branchRef(String branch) {
        return "refs/heads/" + branch;
    }

    /** @return false when a connection could not be brought up to it just now: once more soon */
    boolean arrived(Webhook hook, News.Push push) {
        var connections = followers.of(hook.provider(), hook.project());
        boolean caughtUp = true;
        for (var connection : connections) {
            caughtUp &= !concerns(push, connection) || followers.catchUp(connection.id(), push.after());
        }
        if (caughtUp) {
            tell(hook, connections, push);
        }
        return caughtUp;
    }

    /** A new branch may be the one that a connection waits for, and a default branch is renamed by making one and deleting one. */
    private static boolean concerns(News.Push push, Follower connection) {
        return push.branch().equals(connection.branch()) || (push.before() == null && !connection.works());
    }

    private void tell(Webhook hook, List<Follower> connections, News.Push push) {
        String ref = branchRef(push.branch());
        String head = Objects.requireNonNullElse(push.after(), "");
        if (store.isNews(hook.id(), ref, head)) {
            events.publishEvent(new CommitPushed(
                    hook.provider(),
                    hook.project(),
                    ids(connections),
                    push.branch(),
                    push.before(),
                    push.after(),
                    kind(connections, push),
                    push.by()));
            store.remember(hook.id(), ref, head);
        }
    }

    static List<RepositoryId> ids(List<Follower> connections) {
        return connections.stream().map(Follower::id).toList();
    }

    private PushKind kind(List<Follower> connections, News.Push push) {
        String before = push.before();
        String after = push.after();
        if (after == null) {
            return PushKind.DELETED;
        }
        if (before == null) {
            return PushKind.CREATED;
        }
        return isRewrite(connections, push.branch(), before, after) ? PushKind.REWRITTEN : PushKind.ADVANCED;
    }

    private boolean isRewrite(List<Follower> connections, String branch, String before, String after) {
        return connections.stream()
                .filter(connection -> connection.branch().equals(branch))
                .findFirst()
                .filter(connection -> followers.isRewrite(connection.id(), before, after))
                .isPresent();
    }
}
