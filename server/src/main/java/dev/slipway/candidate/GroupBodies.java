package dev.slipway.candidate;

import dev.slipway.wire.repository.GroupConnectionBody;
import java.util.List;

/** Connected groups as the wire carries them. */
final class GroupBodies {
    private GroupBodies() {}

    static GroupConnectionBody connection(
            GroupConnection connection, String provider, List<GroupProject> projects, boolean withProjects) {
        var rules = connection.rules();
        var fault = connection.fault();
        return new GroupConnectionBody(
                connection.id().toString(),
                connection.group().webUrl(),
                connection.group().path(),
                connection.group().name(),
                provider,
                rules.include(),
                rules.exclude(),
                rules.archived(),
                rules.forks(),
                rules.topics(),
                rules.branch(),
                connection.state(),
                connection.stateSince(),
                connection.lastSynced(),
                connection.nextAttempt(),
                connection.actor().email(),
                fault == null ? null : fault.body(),
                projects.size(),
                count(projects, "connected"),
                count(projects, "problem"),
                projects.stream()
                        .filter(each -> each.state().equals("missing"))
                        .map(GroupProject::path)
                        .toList(),
                withProjects ? projects.stream().map(GroupBodies::project).toList() : null);
    }

    private static int count(List<GroupProject> projects, String state) {
        return (int)
                projects.stream().filter(each -> each.state().equals(state)).count();
    }

    private static GroupConnectionBody.Project project(GroupProject project) {
        var fault = project.fault();
        return new GroupConnectionBody.Project(
                project.project(),
                project.path(),
                project.repositoryName(),
                project.state(),
                fault == null ? null : fault.body());
    }
}
