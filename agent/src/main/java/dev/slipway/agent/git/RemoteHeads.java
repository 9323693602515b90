package dev.slipway.agent.git;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a repository at its host.
 *
 * @param defaultBranch the one that HEAD stands for; null when the host does not tell or the repository is empty
 * @param branches name to commit
 */
public record RemoteHeads(@Nullable String defaultBranch, Map<String, String> branches) {
    private static final String HEADS = "refs/heads/";

    /** Reads the lines of {@code git ls-remote --symref}: {@code ref: refs/heads/main<TAB>HEAD} and {@code <commit><TAB><ref>}. */
    static RemoteHeads parse(String listed) {
        String head = null;
        Map<String, String> branches = new LinkedHashMap<>();
        for (String line : listed.lines().toList()) {
            int tab = line.indexOf('\t');
            String left = tab < 0 ? "" : line.substring(0, tab);
            String ref = line.substring(tab + 1);
            if (left.startsWith("ref: " + HEADS) && ref.equals("HEAD")) {
                head = left.substring(("ref: " + HEADS).length());
            } else if (ref.startsWith(HEADS)) {
                branches.put(ref.substring(HEADS.length()), left);
            }
        }
        return new RemoteHeads(head, branches);
    }
}
