package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.host.HostAccess;
import dev.slipway.host.HostedProject;
import dev.slipway.host.ReviewHost.HostedFile;
import dev.slipway.host.ReviewHost.NewCommit;
import dev.slipway.host.ReviewHost.NewReview;
import dev.slipway.host.ReviewHost.Review;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Branches with one commit and merge requests for them, at a GitLab. */
class GitLabReviewsTest {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    private static final Outbound OUTBOUND = Outbound.standalone();

    private final GitLabReviews reviews = new GitLabReviews(SampleGitLab.api(OUTBOUND));

    @AfterAll
    static void close() {
        OUTBOUND.close();
    }

    private static HostAccess as(String role) {
        return new HostAccess(
                GITLAB.provider(), Secret.of(GITLAB.roster().person(role).token()));
    }

    private static HostedProject project(String label) {
        String id = String.valueOf(GITLAB.roster().project(label).id());
        return GITLAB.adapter().find(as("administrator"), id);
    }

    private static NewCommit commit(String branch, String path, String text) {
        return new NewCommit(branch, "main", path, null, text, "Add " + path);
    }

    private static Problem refusal(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run);
    }

    @Test
    void makesABranchWithTheTextLetterByLetter() {
        var access = as("developer");
        var project = project("terraform");
        String text = "grüße: \"±\"\n\n# two lines before, none after";
        assertThat(reviews.file(access, project, "blueprints/größe.yaml", "main"))
                .isEmpty();
        reviews.commit(access, project, commit("text", "blueprints/größe.yaml", text));
        var made =
                reviews.file(access, project, "blueprints/größe.yaml", "text").orElseThrow();
        assertThat(made.text()).isEqualTo(text);
        reviews.commit(
                access,
                project,
                new NewCommit("text-2", "text", "blueprints/größe.yaml", made.commit(), "other: true\n", "Change"));
        assertThat(reviews.file(access, project, "blueprints/größe.yaml", "text-2"))
                .map(HostedFile::text)
                .contains("other: true\n");
        assertThat(reviews.file(access, project, "blueprints/größe.yaml", "nowhere"))
                .isEmpty();
    }

    @Test
    void goesOnWithABranchAndChangesNoFileThatSomebodyElseChangedMeanwhile() {
        var access = as("developer");
        var project = project("terraform");
        String path = "blueprints/on.yaml";
        reviews.commit(access, project, commit("on", path, "a: 1\n"));
        String read = reviews.file(access, project, path, "on").orElseThrow().commit();
        reviews.commit(access, project, new NewCommit("on", "on", path, read, "a: 2\n", "Change"));
        assertThat(reviews.file(access, project, path, "on"))
                .map(HostedFile::text)
                .contains("a: 2\n");
        var late = new NewCommit("on", "on", path, read, "a: 3\n", "Change");
        var refused = refusal(() -> reviews.commit(access, project, late));
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refused.text()).contains("has changed since", "Nothing was changed");
        assertThat(reviews.file(access, project, path, "on"))
                .map(HostedFile::text)
                .contains("a: 2\n");
    }

    @Test
    void tellsABranchThatIsTakenFromEveryOtherRefusal() {
        var access = as("developer");
        var project = project("terraform");
        var commit = commit("twice", "blueprints/twice.yaml", "a: 1\n");
        reviews.commit(access, project, commit);
        assertThat(refusal(() -> reviews.commit(access, project, commit)).code())
                .isEqualTo(ErrorCode.NAME_TAKEN);
        var fromNowhere = new NewCommit("fresh", "nowhere", "blueprints/x.yaml", null, "x", "x");
        var refused = refusal(() -> reviews.commit(access, project, fromNowhere));
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refused.text()).contains("when you are on a branch", "Nothing was changed");
    }

    @Test
    void opensAndFindsMergeRequests() {
        var access = as("developer");
        var project = project("terraform");
        reviews.commit(access, project, commit("asked", "blueprints/asked.yaml", "a: 1\n"));
        var made = reviews.open(access, project, new NewReview("asked", "main", "Take it", "Please"));
        assertThat(made.reference()).startsWith("!");
        assertThat(made.url()).startsWith(project.webUrl() + "/-/merge_requests/");
        assertThat(reviews.reviews(access, project, "main")).contains(made);
        assertThat(reviews.reviews(access, project, "asked")).isEmpty();
        var again = refusal(() -> reviews.open(access, project, new NewReview("asked", "main", "Take it", "")));
        assertThat(again.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(again.text()).contains("Another open merge request already exists");
    }

    @Test
    void findsMergeRequestsOnEveryPage() {
        var access = as("developer");
        var project = project("no-assets");
        for (int i = 0; i < 101; i++) {
            String branch = "many-" + i;
            reviews.commit(access, project, commit(branch, "many/" + i + ".txt", "x"));
            reviews.open(access, project, new NewReview(branch, "main", "One of many", ""));
        }
        assertThat(reviews.reviews(access, project, "main"))
                .extracting(Review::branch)
                .hasSize(101)
                .contains("many-0", "many-100");
    }

    @Test
    void knowsWhichFilesABranchChangesSinceItLeft() {
        var access = as("maintainer");
        var project = project("terraform");
        reviews.commit(access, project, commit("parted", "blueprints/parted.yaml", "a: 1\n"));
        assertThat(reviews.changes(access, project, "parted", "main", "blueprints/parted.yaml"))
                .isTrue();
        assertThat(reviews.changes(access, project, "parted", "main", "README.md"))
                .isFalse();
        assertThat(reviews.changes(access, project, "nowhere", "main", "README.md"))
                .isFalse();
    }

    @Test
    void removesABranchAndMindsNoneThatIsGone() {
        var access = as("developer");
        var project = project("terraform");
        reviews.commit(access, project, commit("passing", "blueprints/passing.yaml", "a: 1\n"));
        reviews.removeBranch(access, project, "passing");
        reviews.removeBranch(access, project, "passing");
        assertThat(reviews.file(access, project, "blueprints/passing.yaml", "passing"))
                .isEmpty();
        assertThat(refusal(() -> reviews.removeBranch(as("reporter"), project, "main"))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_ACCESS_TOO_LOW);
    }

    @Test
    void tellsAMissingScopeFromAMissingRole() {
        var project = project("terraform");
        var commit = commit("refused", "blueprints/refused.yaml", "a: 1\n");
        String readOnly = String.valueOf(GITLAB.roster().tokens().get("read_api"));
        var scope =
                refusal(() -> reviews.commit(new HostAccess(GITLAB.provider(), Secret.of(readOnly)), project, commit));
        assertThat(scope.code()).isEqualTo(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER);
        assertThat(scope.text()).contains("scope api");
        var role = refusal(() -> reviews.commit(as("reporter"), project, commit));
        assertThat(role.code()).isEqualTo(ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertThat(role.text()).contains("Developer", "You are not allowed to push into this branch");
        assertThat(role.link()).isEqualTo(project.membersUrl());
        assertThat(refusal(() -> reviews.commit(as("outsider"), project, commit))
                        .code())
                .isEqualTo(ErrorCode.PROJECT_NOT_FOUND);
    }

    @Test
    void leadsToPagesOfGitLab() {
        var project = project("terraform");
        assertThat(reviews.filePage(project, "feature/x", "blueprints/a b.yaml"))
                .isEqualTo(project.webUrl() + "/-/blob/feature/x/blueprints/a%20b.yaml");
        assertThat(reviews.branchesPage(project)).isEqualTo(project.webUrl() + "/-/branches");
    }
}
