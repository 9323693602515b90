package dev.slipway.candidate;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.ConnectedProject;
import dev.slipway.wire.repository.GroupPreviewBody;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What rules would do with a group. */
final class GroupPreview {
    private static final int MOST = 1000;

    private GroupPreview() {}

    /** @param connected names in the space by project id */
    static GroupPreviewBody of(GroupListing.Whole whole, GroupRules rules, Map<String, String> connected) {
        var all = whole.projects().stream()
                .map(each -> project(each, rules, whole.group(), connected))
                .toList();
        int matching = (int)
                all.stream().filter(each -> !each.verdict().equals("excluded")).count();
        return new GroupPreviewBody(
                whole.group().path(),
                whole.group().name(),
                whole.provider().name(),
                matching,
                all.stream().limit(MOST).toList(),
                all.size() > MOST);
    }

    /** Names in the space by project id. */
    static Map<String, String> names(List<ConnectedProject> connected, ProviderId provider) {
        return connected.stream()
                .filter(each -> each.provider().equals(provider))
                .collect(Collectors.toMap(ConnectedProject::project, ConnectedProject::name, (one, _) -> one));
    }

    /** @throws Problem what the listing itself says is in the way, so that it need not be asked for again */
    static void requireConnectable(ListedProject listed) {
        var project = listed.project();
        if (!project.readable()) {
            throw new Problem(
                            ErrorCode.PROVIDER_ACCESS_TOO_LOW,
                            "The code of '" + project.path()
                                    + "' cannot be read: at least the role Reporter is needed.")
                    .withAction("Ask for the role Reporter", project.membersUrl());
        }
        if (project.empty()) {
            throw new Problem(
                            ErrorCode.EMPTY_REPOSITORY,
                            "'" + project.path() + "' has no commit yet; it is connected once it has one.")
                    .withAction("Push a first commit", project.webUrl());
        }
    }

    private static GroupPreviewBody.Project project(
            ListedProject listed, GroupRules rules, HostedGroup group, Map<String, String> connected) {
        String path = listed.project().path();
        var objection = rules.objection(listed, group.path());
        if (objection.isPresent()) {
            return new GroupPreviewBody.Project(path, null, "excluded", objection.get());
        }
        String name = connected.get(listed.project().id());
        if (name != null) {
            return new GroupPreviewBody.Project(path, name, "connected", "Connected already as '" + name + "'");
        }
        try {
            requireConnectable(listed);
            return new GroupPreviewBody.Project(
                    path, ManyRepositories.names(path).getFirst(), "connect", null);
        } catch (Problem problem) {
            return new GroupPreviewBody.Project(path, null, "problem", problem.text());
        }
    }
}
