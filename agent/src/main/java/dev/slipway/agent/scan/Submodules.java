package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.wire.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the submodules of a commit. What lies in them is another repository's, and is not looked at. */
final class Submodules {
    private static final int MOST = 20;
    private static final int LARGEST_LIST = 1 << 20;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern LINE = Pattern.compile("\\s*(path|url)\\s*=\\s*(.+?)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD = Pattern.compile("^([a-z+]+://)[^/@]*@", Pattern.CASE_INSENSITIVE);

    private Submodules() {}

    /** A remark about each, or about the first and how many more there are. */
    static List<Diagnostic> in(Mirror mirror, List<TreeEntry> tree) {
        List<TreeEntry> all = tree.stream()
                .filter(entry -> entry.kind() == TreeEntry.Kind.SUBMODULE)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, String> addresses = addresses(mirror, tree);
        List<Diagnostic> named = new ArrayList<>();
        all.stream().limit(MOST).forEach(each -> named.add(remark(each.path(), addresses.get(each.path()))));
        if (all.size() > MOST) {
            named.add(info((all.size() - MOST) + " more submodules are not followed either.", null));
        }
        return named;
    }

    private static Diagnostic remark(String path, @Nullable String address) {
        String from = address == null ? "" : " of " + address;
        return info(
                path + " is a submodule" + from
                        + ", which is not followed. Connect that repository too to see what lies in it.",
                path);
    }

    private static Diagnostic info(String message, @Nullable String path) {
        return new Diagnostic("info", "submodule", message, path, null, null, null);
    }

    /** What {@code .gitmodules} says, by path (Git's format: sections of {@code name = value}). */
    private static Map<String, String> addresses(Mirror mirror, List<TreeEntry> tree) {
        List<TreeEntry> list = tree.stream()
                .filter(entry -> entry.path().equals(".gitmodules") && entry.isRegular())
                .toList();
        Map<String, String> addresses = new HashMap<>();
        mirror.blobs(list, LARGEST_LIST, (_, bytes) -> read(new String(bytes, StandardCharsets.UTF_8), addresses));
        return addresses;
    }

    private static void read(String text, Map<String, String> addresses) {
        for (String section : text.split("(?m)^\\s*\\[", -1)) {
            Map<String, String> values = new HashMap<>();
            section.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> values.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2)));
            String path = values.get("path");
            String address = values.get("url");
            if (path != null && address != null) {
                addresses.put(path, shown(address));
            }
        }
    }

    /** Without what opens it, in case somebody wrote that down. */
    private static String shown(String address) {
        String plain = PASSWORD.matcher(CleanText.of(address)).replaceFirst("$1");
        return plain.length() <= LONGEST_ADDRESS ? plain : plain.substring(0, LONGEST_ADDRESS) + "…";
    }
}
