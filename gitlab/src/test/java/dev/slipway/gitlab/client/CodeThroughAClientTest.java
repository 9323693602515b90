package dev.slipway.gitlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.gitlab4j.api.GitLabApi;
import org.gitlab4j.api.GitLabApiException;
import org.gitlab4j.api.models.Branch;
import org.gitlab4j.api.models.Commit;
import org.gitlab4j.api.models.CommitStatus;
import org.gitlab4j.api.models.DeployToken;
import org.gitlab4j.api.models.Diff;
import org.gitlab4j.api.models.MergeRequest;
import org.gitlab4j.api.models.MergeRequestParams;
import org.gitlab4j.api.models.Note;
import org.gitlab4j.api.models.ProjectHook;
import org.gitlab4j.api.models.RepositoryArchiveParams;
import org.gitlab4j.api.models.Tag;
import org.gitlab4j.api.models.TreeItem;
import org.gitlab4j.models.Constants.CommitBuildState;
import org.gitlab4j.models.Constants.DeployTokenScope;
import org.gitlab4j.models.Constants.MergeRequestState;
import org.gitlab4j.models.Constants.StateEvent;
import org.junit.jupiter.api.Test;

/** Code, what is said about it, and who is told. */
class CodeThroughAClientTest extends ClientCase {
    private static final String PROJECT = "open/private";

    private final GitLabApi developer = as("developer");

    @Test
    void readsTreesAndFiles() throws GitLabApiException, IOException {
        assertThat(developer.getRepositoryApi().getTree(PROJECT, "", "main"))
                .extracting(TreeItem::getPath)
                .containsExactly("sub", "a.txt");
        assertThat(developer.getRepositoryApi().getTree(PROJECT, "", "main", true))
                .extracting(TreeItem::getPath)
                .containsExactly("sub", "a.txt", "sub/b.txt");
        var file = developer.getRepositoryFileApi().getFile(PROJECT, "sub/b.txt", "main");
        assertThat(file.getDecodedContentAsString()).isEqualTo("b\n");
        assertThat(file.getFileName()).isEqualTo("b.txt");
        try (InputStream raw = developer.getRepositoryFileApi().getRawFile(PROJECT, "main", "a.txt")) {
            assertThat(raw).hasContent("a\n");
        }
        try (InputStream archive = developer
                .getRepositoryApi()
                .getRepositoryArchive(PROJECT, new RepositoryArchiveParams().withSha("main"))) {
            assertThat(archive.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void tellsWhyCodeCannotBeRead() {
        assertRefused(403, "403 Forbidden", () -> as("guest").getRepositoryApi().getTree(PROJECT, "", "main"));
        assertRefused(
                404,
                "404 File Not Found",
                () -> developer.getRepositoryFileApi().getFile(PROJECT, "nothing.txt", "main"));
        assertRefused(
                404, "404 Branch Not Found", () -> developer.getRepositoryApi().getBranch(PROJECT, "nothing"));
    }

    @Test
    void makesBranchesAndTags() throws GitLabApiException {
        Branch made = developer.getRepositoryApi().createBranch(PROJECT, "side/one", "main");
        assertThat(made.getName()).isEqualTo("side/one");
        assertThat(developer.getRepositoryApi().getBranches(PROJECT))
                .extracting(Branch::getName)
                .contains("main", "side/one");
        Tag tag = developer.getTagsApi().createTag(PROJECT, "v2", "side/one", "Second", (String) null);
        assertThat(tag.getMessage()).isEqualTo("Second");
        assertThat(tag.getCommit().getId()).isEqualTo(made.getCommit().getId());
        assertThat(developer.getTagsApi().getTags(PROJECT))
                .extracting(Tag::getName)
                .contains("v2");
        assertRefused(409, "Tag v2 already exists", () -> developer.getTagsApi().createTag(PROJECT, "v2", "main"));
        developer.getTagsApi().deleteTag(PROJECT, "v2");
        developer.getRepositoryApi().deleteBranch(PROJECT, "side/one");
        assertRefused(
                404, "404 Branch Not Found", () -> developer.getRepositoryApi().getBranch(PROJECT, "side/one"));
    }

    @Test
    void tellsOfCommitsAndComparesThem() throws GitLabApiException {
        Commit head = developer.getCommitsApi().getCommit(PROJECT, "main");
        assertThat(developer.getCommitsApi().getCommits(PROJECT))
                .extracting(Commit::getId)
                .contains(head.getId());
        assertThat(head.getShortId()).isEqualTo(head.getId().substring(0, 8));
        assertThat(developer
                        .getRepositoryApi()
                        .compare(PROJECT, "main", head.getId(), null, true)
                        .getCommits())
                .isEmpty();
        assertThat(developer
                        .getRepositoryApi()
                        .getMergeBase(PROJECT, List.of("main", head.getId()))
                        .getId())
                .isEqualTo(head.getId());
    }

    @Test
    void setsTheStatusOfACommit() throws GitLabApiException {
        String head = developer.getCommitsApi().getCommit(PROJECT, "main").getId();
        CommitStatus status = new CommitStatus()
                .withName("slipway/preview")
                .withDescription("Ready")
                .withTargetUrl("https://slipway.example/e/1");
        developer.getCommitsApi().addCommitStatus(PROJECT, head, CommitBuildState.SUCCESS, status);
        assertThat(developer.getCommitsApi().getCommitStatuses(PROJECT, head, null))
                .filteredOn(each -> each.getName().equals("slipway/preview"))
                .extracting(CommitStatus::getStatus)
                .containsExactly("success");
        assertRefused(
                403,
                "403 Forbidden",
                () -> as("reporter").getCommitsApi().addCommitStatus(PROJECT, head, CommitBuildState.SUCCESS, status));
    }

    @Test
    void reviewsAChange() throws GitLabApiException {
        developer.getRepositoryApi().createBranch(PROJECT, "change", "main");
        var requests = developer.getMergeRequestApi();
        MergeRequest made = requests.createMergeRequest(
                PROJECT,
                new MergeRequestParams()
                        .withSourceBranch("change")
                        .withTargetBranch("main")
                        .withTitle("Change it"));
        assertThat(requests.getMergeRequest(PROJECT, made.getIid()).getTitle()).isEqualTo("Change it");
        assertThat(requests.getMergeRequests(PROJECT, MergeRequestState.OPENED))
                .extracting(MergeRequest::getIid)
                .containsExactly(made.getIid());
        assertThat(requests.getDiffs(PROJECT, made.getIid()))
                .extracting(Diff::getNewPath)
                .isEmpty();
        Note note = developer.getNotesApi().createMergeRequestNote(PROJECT, made.getIid(), "It runs", null, null);
        assertThat(note.getAuthor().getUsername()).isEqualTo("dev");
        assertThat(developer.getNotesApi().getMergeRequestNotes(PROJECT, made.getIid()))
                .extracting(Note::getBody)
                .containsExactly("It runs");
        developer.getNotesApi().deleteMergeRequestNote(PROJECT, made.getIid(), note.getId());
        MergeRequest closed = requests.updateMergeRequest(
                PROJECT, made.getIid(), new MergeRequestParams().withStateEvent(StateEvent.CLOSE));
        assertThat(closed.getState()).isEqualTo("closed");
    }

    @Test
    void keepsHooksAndTheirSecrets() throws GitLabApiException {
        var projects = as("maintainer").getProjectApi();
        ProjectHook wanted =
                new ProjectHook().withPushEvents(true).withTagPushEvents(true).withNoteEvents(true);
        ProjectHook made = projects.addHook(PROJECT, "https://slipway.example/hook", wanted, true, "a-secret");
        assertThat(made.getTagPushEvents()).isTrue();
        assertThat(made.getMergeRequestsEvents()).isFalse();
        made.setUrl("https://slipway.example/other");
        assertThat(projects.modifyHook(made).getUrl()).isEqualTo("https://slipway.example/other");
        assertThat(projects.getHooks(PROJECT)).extracting(ProjectHook::getId).contains(made.getId());
        projects.deleteHook(PROJECT, made.getId());
        assertRefused(404, "404 Not found", () -> projects.getHook(PROJECT, made.getId()));
        assertRefused(403, "403 Forbidden", () -> developer.getProjectApi().getHooks(PROJECT));
    }

    @Test
    void givesDeployTokens() throws GitLabApiException {
        var tokens = as("maintainer").getDeployTokensApi();
        DeployToken made = tokens.addProjectDeployToken(
                PROJECT,
                "runs",
                Date.from(Instant.now().plus(Duration.ofDays(9))),
                "runs",
                List.of(DeployTokenScope.READ_REPOSITORY));
        assertThat(made.getToken()).startsWith("gldt-");
        assertThat(made.getUsername()).isEqualTo("runs");
        assertThat(tokens.getProjectDeployTokens(PROJECT))
                .extracting(DeployToken::getId)
                .contains(made.getId());
        tokens.deleteProjectDeployToken(PROJECT, made.getId());
    }
}
