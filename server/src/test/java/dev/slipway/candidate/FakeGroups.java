package dev.slipway.candidate;

import dev.slipway.host.HostAccess;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A host's groups in memory that gives three projects at a time, counts how often it is asked, and fails on demand. */
final class FakeGroups implements GroupHost {
    private static final int PAGE = 3;

    private final Map<Integer, ListedProject> projects = new TreeMap<>();
    private int calls;
    private int callsLeft = Integer.MAX_VALUE;
    private int lastId;

    /** A private project of a group that its listing person is Maintainer of. */
    ListedProject add(String path) {
        return put(++lastId, path, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(lastId), true, false);
    }

    ListedProject put(int id, String path, Instant activity, boolean readable, boolean archived) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        var project = new HostedProject(
                String.valueOf(id),
                name,
                path,
                "http://127.0.0.1:1/git/" + path,
                "http://127.0.0.1:1/git/" + path + ".git",
                null,
                readable ? "main" : null,
                "private",
                archived,
                false,
                activity,
                readable,
                "http://127.0.0.1:1/git/" + path + "/members");
        var listed = new ListedProject(
                project,
                path.substring(0, slash),
                path.replace("/", " / "),
                ListedProject.Kind.GROUP,
                false,
                List.of(),
                readable ? 40 : 10);
        projects.put(id, listed);
        lastId = Math.max(lastId, id);
        return listed;
    }

    /** Another one under the same id. */
    void replace(ListedProject listed) {
        projects.put(Integer.parseInt(listed.project().id()), listed);
    }

    void remove(String path) {
        projects.values().removeIf(each -> each.project().path().equals(path));
    }

    /** Answers so many more calls and fails at all that follow. */
    void failAfter(int more) {
        callsLeft = more;
    }

    void recover() {
        callsLeft = Integer.MAX_VALUE;
    }

    int calls() {
        int made = calls;
        calls = 0;
        return made;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public String groupPath(Provider provider, String url) {
        return url.substring(provider.baseUrl().toString().length() + 1);
    }

    @Override
    public HostedGroup group(HostAccess access, String idOrPath) {
        asked();
        String path = idOrPath.startsWith("id-of-") ? idOrPath.substring(6) : idOrPath;
        return new HostedGroup(
                "id-of-" + path, path, path.toUpperCase(java.util.Locale.ROOT), "http://127.0.0.1:1/git/" + path);
    }

    @Override
    public ListedProjects members(HostAccess access, @Nullable String next) {
        return page(List.copyOf(projects.values()), next);
    }

    @Override
    public ListedProjects changed(HostAccess access, Change change, @Nullable String next) {
        var sorted = new ArrayList<>(projects.values());
        sorted.sort(Comparator.comparing(
                        (ListedProject each) -> String.valueOf(each.project().lastActivity()))
                .reversed());
        return page(sorted, next);
    }

    @Override
    public OptionalLong count(HostAccess access) {
        asked();
        return OptionalLong.of(projects.size());
    }

    @Override
    public ListedProjects inGroup(HostAccess access, String groupId, @Nullable String next) {
        String path = groupId.substring(6);
        return page(
                projects.values().stream()
                        .filter(each -> each.project().path().startsWith(path + "/"))
                        .toList(),
                next);
    }

    private ListedProjects page(List<ListedProject> all, @Nullable String next) {
        asked();
        int from = next == null ? 0 : Integer.parseInt(next);
        var part = all.stream().skip(from).limit(PAGE).toList();
        return new ListedProjects(part, from + PAGE < all.size() ? String.valueOf(from + PAGE) : null);
    }

    private void asked() {
        calls++;
        if (callsLeft-- <= 0) {
            throw new Problem(ErrorCode.PROVIDER_FAILED, "It is being maintained (502)");
        }
    }
}
