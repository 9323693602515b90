package dev.slipway.gitlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitlab4j.api.GitLabApi;
import org.gitlab4j.api.GitLabApiException;
import org.gitlab4j.api.Pager;
import org.gitlab4j.api.models.AccessLevel;
import org.gitlab4j.api.models.Group;
import org.gitlab4j.api.models.GroupProjectsFilter;
import org.gitlab4j.api.models.Member;
import org.gitlab4j.api.models.Project;
import org.gitlab4j.api.models.ProjectFilter;
import org.gitlab4j.api.models.User;
import org.gitlab4j.api.models.Visibility;
import org.junit.jupiter.api.Test;

/** Groups, projects, people and members. */
class PlacesThroughAClientTest extends ClientCase {

    @Test
    void tellsOfItselfAndOfWhoAsks() throws GitLabApiException {
        GitLabApi api = as("developer");
        assertThat(api.getVersion().getVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(api.getMetadataApi().getMetadata().getEnterprise()).isNotNull();
        User me = api.getUserApi().getCurrentUser();
        assertThat(me.getUsername()).isEqualTo("dev");
        assertThat(me.getEmail()).isEqualTo("dev@matrix.example");
        assertThat(me.getState()).isEqualTo("active");
    }

    @Test
    void findsProjectsByNumberAndByPath() throws GitLabApiException {
        var projects = as("developer").getProjectApi();
        Project byPath = projects.getProject(path("private"));
        assertThat(projects.getProject(byPath.getId()).getPathWithNamespace()).isEqualTo("open/private");
        assertThat(byPath.getVisibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(byPath.getDefaultBranch()).isEqualTo("main");
        assertThat(byPath.getHttpUrlToRepo()).endsWith("/open/private.git");
        assertThat(byPath.getPermissions().getGroupAccess().getAccessLevel()).isEqualTo(AccessLevel.DEVELOPER);
        assertThat(byPath.getNamespace().getFullPath()).isEqualTo("open");
    }

    @Test
    void hidesWhatIsPrivate() {
        assertRefused(
                404,
                "404 Project Not Found",
                () -> as("outsider").getProjectApi().getProject(path("private")));
        assertRefused(
                401,
                "401 Unauthorized",
                () -> with("glpat-nobodys").getUserApi().getCurrentUser());
        assertRefused(
                401,
                "invalid_token",
                () -> with(token("expired")).getProjectApi().getProject(path("private")));
        assertRefused(
                403,
                "insufficient_scope",
                () -> with(token("read_user")).getProjectApi().getProjects(1, 5));
    }

    private static String token(String label) {
        return String.valueOf(GITLAB.roster().tokens().get(label));
    }

    @Test
    void listsProjectsPageByPage() throws GitLabApiException {
        Pager<Project> pages = as("developer").getProjectApi().getProjects(new ProjectFilter().withMembership(true), 1);
        assertThat(pages.getTotalItems()).isEqualTo(pages.getTotalPages()).isGreaterThan(2);
        assertThat(pages.stream().map(Project::getPathWithNamespace))
                .contains("open/private", "dev/notes")
                .doesNotHaveDuplicates();
    }

    @Test
    void walksGroups() throws GitLabApiException {
        var groups = as("guest").getGroupApi();
        assertThat(groups.getGroups().stream().map(Group::getFullPath)).contains("open", "closed", "closed/inner");
        Group closed = groups.getGroup("closed");
        assertThat(groups.getSubGroups(closed.getId()))
                .extracting(Group::getFullPath)
                .containsExactly("closed/inner");
        assertThat(groups.getProjects(closed.getId(), new GroupProjectsFilter().withIncludeSubGroups(true)))
                .extracting(Project::getPathWithNamespace)
                .containsExactly("closed/inner/app");
        assertThat(as("guest").getNamespaceApi().findNamespaces("inner")).hasSize(1);
    }

    @Test
    void tellsRolesAlsoInheritedOnes() throws GitLabApiException {
        var projects = as("maintainer").getProjectApi();
        assertThat(projects.getMembers(path("internal"))).isEmpty();
        assertThat(projects.getAllMembers(path("private")))
                .filteredOn(member -> member.getUsername().equals("rep"))
                .extracting(Member::getAccessLevel)
                .containsExactly(AccessLevel.REPORTER);
        assertThat(projects.getMember(path("private"), person("guest"), true).getAccessLevel())
                .isEqualTo(AccessLevel.GUEST);
    }

    @Test
    void takesMembersInAndOut() throws GitLabApiException {
        var projects = as("maintainer").getProjectApi();
        long outsider = person("outsider");
        projects.addMember(path("private"), outsider, AccessLevel.REPORTER);
        assertThat(as("outsider").getProjectApi().getProject(path("private")).getName())
                .isEqualTo("Private");
        projects.updateMember(path("private"), outsider, AccessLevel.DEVELOPER);
        assertThat(projects.getMember(path("private"), outsider).getAccessLevel())
                .isEqualTo(AccessLevel.DEVELOPER);
        projects.removeMember(path("private"), outsider);
        assertRefused(
                404,
                "404 Project Not Found",
                () -> as("outsider").getProjectApi().getProject(path("private")));
    }

    @Test
    void makesMovesArchivesAndRemovesAProject() throws GitLabApiException {
        var projects = as("owner").getProjectApi();
        long open = as("owner").getGroupApi().getGroup("open").getId();
        Project made =
                projects.createProject(open, new Project().withName("made").withVisibility(Visibility.PRIVATE));
        assertThat(made.getPathWithNamespace()).isEqualTo("open/made");
        assertThat(projects.archiveProject(made.getId()).getArchived()).isTrue();
        assertThat(projects.unarchiveProject(made.getId()).getArchived()).isFalse();
        assertThat(projects.transferProject(made.getId(), "closed").getPathWithNamespace())
                .isEqualTo("closed/made");
        projects.deleteProject(made.getId());
        assertRefused(404, "404 Project Not Found", () -> projects.getProject(made.getId()));
    }

    @Test
    void sharesAProjectWithAGroup() throws GitLabApiException {
        var projects = as("owner").getProjectApi();
        long closed = as("owner").getGroupApi().getGroup("closed").getId();
        projects.shareProject(path("public"), closed, AccessLevel.REPORTER, null);
        assertThat(projects.getProject(path("public")).getSharedWithGroups())
                .extracting(shared -> shared.getGroupFullPath())
                .containsExactly("closed");
        projects.unshareProject(path("public"), closed);
        assertThat(projects.getProject(path("public")).getSharedWithGroups()).isEmpty();
    }

    @Test
    void anAdministratorMakesPeopleAndBlocksThem() throws GitLabApiException {
        var people = as("administrator").getUserApi();
        User made = people.createUser(
                new User().withUsername("new").withName("New").withEmail("new@matrix.example"), "a-long-secret", false);
        people.blockUser(made.getId());
        assertThat(people.getUser(made.getId()).getState()).isEqualTo("blocked");
        people.unblockUser(made.getId());
        assertThat(people.findUsers("new")).extracting(User::getState).containsExactly("active");
        assertRefused(403, "403 Forbidden", () -> as("developer").getUserApi().blockUser(made.getId()));
    }

    @Test
    void aTokenOfAProjectIsMadeExchangedAndRevoked() throws GitLabApiException {
        var projects = as("maintainer").getProjectApi();
        var end = java.sql.Date.valueOf(
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30));
        var scopes = List.of(org.gitlab4j.models.Constants.ProjectAccessTokenScope.API);
        var made = projects.createProjectAccessToken(path("private"), "robot", scopes, end, 30L);
        User bot = with(made.getToken()).getUserApi().getCurrentUser();
        assertThat(bot.getUsername()).startsWith("project_");
        var fresh = projects.rotateProjectAccessToken(path("private"), made.getId());
        assertRefused(
                401, "invalid_token", () -> with(made.getToken()).getUserApi().getCurrentUser());
        assertThat(with(fresh.getToken())
                        .getPersonalAccessTokenApi()
                        .getPersonalAccessToken()
                        .getScopes())
                .isNotEmpty();
        projects.revokeProjectAccessToken(path("private"), fresh.getId());
        assertRefused(
                401, "invalid_token", () -> with(fresh.getToken()).getUserApi().getCurrentUser());
    }
}
