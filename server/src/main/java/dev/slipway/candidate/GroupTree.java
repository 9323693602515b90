package dev.slipway.candidate;

import dev.slipway.candidate.CandidateStore.Holding;
import dev.slipway.wire.repository.GroupsBody.Group;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The groups that hold listed projects and the groups above these; a group without any project of the person's is not in it. */
final class GroupTree {
    private final Map<String, Node> nodes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private static final class Node {
        private String name = "";
        private String kind = "group";
        private int projects;
        private int below;
        private int unreadable;
        private int connected;
        private final Set<String> subgroups = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** @param connected ids of the projects that are connected */
    GroupTree(List<Holding> holdings, Set<String> connected) {
        for (var holding : holdings) {
            int inUse = (int) holding.ids().stream().filter(connected::contains).count();
            node(holding).projects += holding.projects();
            for (String path = holding.namespace(); !path.isEmpty(); path = parent(path)) {
                var node = nodes.computeIfAbsent(path, _ -> new Node());
                node.below += holding.projects();
                node.unreadable += holding.unreadable();
                node.connected += inUse;
            }
        }
    }

    /** Those directly below a group, or the topmost; with a search, those of all levels whose path or name has the word. */
    List<Group> groups(@Nullable String parent, @Nullable String search, String baseUrl) {
        String word = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        String above = parent == null ? "" : parent.strip();
        return nodes.entrySet().stream()
                .filter(each -> word.isEmpty()
                        ? parent(each.getKey()).equalsIgnoreCase(above)
                        : (each.getKey() + " " + each.getValue().name)
                                .toLowerCase(Locale.ROOT)
                                .contains(word))
                .map(each -> group(each.getKey(), each.getValue(), baseUrl))
                .toList();
    }

    private static Group group(String path, Node node, String baseUrl) {
        return new Group(
                path,
                node.name,
                node.kind,
                node.projects,
                node.below,
                node.subgroups.size(),
                node.unreadable,
                node.connected,
                baseUrl + "/" + path);
    }

    /** Names the group and those above it: a project's full name holds them all. */
    private Node node(Holding holding) {
        String[] names = holding.names().split(" / ", -1);
        String path = holding.namespace();
        int depth = path.isEmpty() ? 0 : path.split("/", -1).length;
        for (int level = depth - 1; level >= 0; level--) {
            var node = nodes.computeIfAbsent(path, _ -> new Node());
            node.name = names.length == depth + 1 ? names[level] : path.substring(path.lastIndexOf('/') + 1);
            String above = parent(path);
            if (!above.isEmpty()) {
                nodes.computeIfAbsent(above, _ -> new Node()).subgroups.add(path);
            }
            path = above;
        }
        var node = nodes.computeIfAbsent(holding.namespace(), _ -> new Node());
        node.kind = holding.kind().equals("personal") ? "personal" : "group";
        return node;
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
