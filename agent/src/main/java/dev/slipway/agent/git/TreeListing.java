package dev.slipway.agent.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code git ls-tree -r -l -z} prints: {@code mode SP type SP id SP+ size TAB path NUL}. */
final class TreeListing {
    private TreeListing() {}

    static List<TreeEntry> parse(byte[] output) {
        List<TreeEntry> entries = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < output.length; at++) {
            if (output[at] == 0) {
                entries.add(entry(new String(output, start, at - start, StandardCharsets.UTF_8)));
                start = at + 1;
            }
        }
        return entries;
    }

    private static TreeEntry entry(String line) {
        int tab = line.indexOf('\t');
        int type = line.indexOf(' ') + 1;
        int id = line.indexOf(' ', type) + 1;
        int size = line.indexOf(' ', id) + 1;
        String bytes = line.substring(size, tab).strip();
        return new TreeEntry(
                line.substring(tab + 1),
                TreeEntry.Kind.ofMode(line.substring(0, type - 1)),
                line.substring(id, size - 1),
                bytes.equals("-") ? 0 : Long.parseLong(bytes));
    }
}
