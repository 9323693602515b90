package dev.slipway.candidate;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads a group at its host in a person's name: all of it or a problem, never a part. */
@Component
class GroupListing {
    private final Providers providers;
    private final Hosts hosts;
    private final GroupHosts groupHosts;

    GroupListing(Providers providers, Hosts hosts, GroupHosts groupHosts) {
        this.providers = providers;
        this.hosts = hosts;
        this.groupHosts = groupHosts;
    }

    /** A group with all its projects and those of the groups below. */
    record Whole(Provider provider, HostedGroup group, List<ListedProject> projects) {}

    /** @throws Problem {@code INVALID_URL}, {@code PROJECT_NOT_FOUND}, {@code NOT_AUTHORIZED_AT_PROVIDER}, ... */
    Whole read(Actor actor, String url) {
        var provider = host(url);
        return read(provider, actor, groupHosts.of(provider).groupPath(provider, url));
    }

    private Provider host(String url) {
        try {
            return providers.of(url);
        } catch (Problem problem) {
            throw problem.inField("group_url");
        }
    }

    /** By the host's own id, which stays when the group is renamed or moved. */
    Whole read(GroupConnection connection) {
        var provider = providers.byId(connection.provider());
        return read(provider, connection.actor(), connection.group().id());
    }

    /** Whether the project is still there for the person, wherever it lies now. */
    boolean exists(GroupConnection connection, String project) {
        var provider = providers.byId(connection.provider());
        try {
            hosts.ask(
                    provider,
                    new Access.Granted(connection.actor().id()),
                    access -> hosts.adapter(provider).find(access, project));
            return true;
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.PROJECT_NOT_FOUND) {
                return false;
            }
            throw problem;
        }
    }

    private Whole read(Provider provider, Actor actor, String idOrPath) {
        var group = ask(provider, actor, (host, access) -> host.group(access, idOrPath));
        var projects = new ArrayList<ListedProject>();
        String next = null;
        do {
            String from = next;
            var page = ask(provider, actor, (host, access) -> host.inGroup(access, group.id(), from));
            projects.addAll(page.projects());
            next = page.next();
        } while (next != null);
        return new Whole(provider, group, List.copyOf(projects));
    }

    private <T> T ask(Provider provider, Actor actor, BiFunction<GroupHost, HostAccess, T> question) {
        var host = groupHosts.of(provider);
        return hosts.ask(provider, new Access.Granted(actor.id()), access -> question.apply(host, access));
    }
}
