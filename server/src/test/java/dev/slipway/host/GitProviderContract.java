package dev.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every kind of Git host promises. An adapter's test says with whom and what to ask its host. */
public abstract class GitProviderContract {
    protected abstract GitProvider adapter();

    /** Somebody who may read the code of {@link #project()} and is a member of several projects. */
    protected abstract HostAccess reader();

    /** A member of {@link #closedProject()} whose role does not reach its code. */
    protected abstract HostAccess guest();

    /** Asks with a token that never was, ran out or was revoked. */
    protected abstract List<HostAccess> rejected();

    /** Asks with a good token that lacks the scopes to read projects. */
    protected abstract HostAccess withoutScope();

    /** Nothing listens where this asks. */
    protected abstract HostAccess down();

    /** Path of a project with code on a branch named {@code main}. */
    protected abstract String project();

    protected abstract String emptyProject();

    protected abstract String archivedProject();

    /** A private project that {@link #reader()} is no member of. */
    protected abstract String closedProject();

    @Test
    void findsAProjectByPathAndByItsLastingId() {
        var byPath = adapter().find(reader(), project());
        assertThat(byPath.path()).isEqualTo(project());
        assertThat(byPath.readable()).isTrue();
        assertThat(byPath.empty()).isFalse();
        assertThat(byPath.defaultBranch()).isEqualTo("main");
        assertThat(byPath.cloneUrl()).startsWith(reader().provider().baseUrl().toString());
        assertThat(adapter().find(reader(), byPath.id())).isEqualTo(byPath);
    }

    @Test
    void readsItsOwnWebAddresses() {
        var found = adapter().find(reader(), project());
        assertThat(adapter().project(reader().provider(), found.webUrl()))
                .isEqualTo(new ProjectAddress(project(), null));
        assertThat(adapter().project(reader().provider(), found.cloneUrl()))
                .isEqualTo(new ProjectAddress(project(), null));
    }

    @Test
    void marksEmptyAndArchivedProjects() {
        assertThat(adapter().find(reader(), emptyProject()).empty()).isTrue();
        assertThat(adapter().find(reader(), archivedProject()).archived()).isTrue();
    }

    @Test
    void marksProjectsWhoseCodeCannotBeRead() {
        assertThat(adapter().find(guest(), closedProject()).readable()).isFalse();
        assertThat(adapter().candidates(guest(), null, 1, 50).items())
                .filteredOn(each -> each.path().equals(closedProject()))
                .singleElement()
                .extracting(HostedProject::readable)
                .isEqualTo(false);
    }

    @Test
    void doesNotTellTheInvisibleFromTheMissing() {
        assertProblem(() -> adapter().find(reader(), closedProject()), ErrorCode.PROJECT_NOT_FOUND);
        assertProblem(() -> adapter().find(reader(), project() + "-not"), ErrorCode.PROJECT_NOT_FOUND);
        assertProblem(() -> adapter().find(reader(), "987654321"), ErrorCode.PROJECT_NOT_FOUND);
    }

    @Test
    void saysThatATokenIsNotGood() {
        for (var access : rejected()) {
            assertProblem(() -> adapter().find(access, project()), ErrorCode.PROVIDER_TOKEN_REJECTED);
            assertProblem(() -> adapter().candidates(access, null, 1, 20), ErrorCode.PROVIDER_TOKEN_REJECTED);
        }
    }

    @Test
    void saysThatATokenLacksAScope() {
        assertProblem(() -> adapter().find(withoutScope(), project()), ErrorCode.PROVIDER_ACCESS_TOO_LOW);
    }

    @Test
    void saysThatTheHostIsDownAndNeverThatThereIsNothing() {
        assertProblem(() -> adapter().find(down(), project()), ErrorCode.PROVIDER_UNREACHABLE);
        assertProblem(() -> adapter().candidates(down(), null, 1, 20), ErrorCode.PROVIDER_UNREACHABLE);
        assertProblem(() -> adapter().branches(down(), "1"), ErrorCode.PROVIDER_UNREACHABLE);
    }

    @Test
    void listsWhatAPersonIsAMemberOfPageByPage() {
        var all = adapter().candidates(reader(), null, 1, 50);
        assertThat(all.items()).extracting(HostedProject::path).contains(project(), emptyProject(), archivedProject());
        assertThat(all.total()).isEqualTo(all.items().size());
        var paged = new ArrayList<HostedProject>();
        for (int page = 1; page <= all.total(); page++) {
            var one = adapter().candidates(reader(), null, page, 1);
            assertThat(one.totalPages()).isEqualTo((int) all.total());
            paged.addAll(one.items());
        }
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all.items());
    }

    @Test
    void searches() {
        String name = project().substring(project().lastIndexOf('/') + 1);
        assertThat(adapter().candidates(reader(), name, 1, 50).items())
                .extracting(HostedProject::path)
                .containsExactly(project());
        assertThat(adapter()
                        .candidates(reader(), "no-such-thing-anywhere", 1, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void knowsBranches() {
        String id = adapter().find(reader(), project()).id();
        var branch = adapter().branch(reader(), id, "main").orElseThrow();
        assertThat(branch.isDefault()).isTrue();
        assertThat(branch.commit()).matches("[0-9a-f]{40}");
        assertThat(adapter().branches(reader(), id)).contains(branch);
        assertThat(adapter().branch(reader(), id, "no/such")).isEmpty();
    }

    @Test
    void anEmptyProjectHasNoBranches() {
        String id = adapter().find(reader(), emptyProject()).id();
        assertThat(adapter().branches(reader(), id)).isEmpty();
        assertThat(adapter().branch(reader(), id, "main")).isEmpty();
    }

    @Test
    void namesTheAccount() {
        assertThat(adapter().account(reader())).isNotEmpty();
    }

    @Test
    void refusesUrlsWithoutAProject() {
        var provider = reader().provider();
        assertProblem(() -> adapter().project(provider, provider.baseUrl() + "/"), ErrorCode.INVALID_URL);
        assertProblem(() -> adapter().project(provider, provider.baseUrl() + "/only"), ErrorCode.INVALID_URL);
    }

    protected static HostAccess with(Provider provider, String token) {
        return new HostAccess(provider, Secret.of(token));
    }

    protected static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
