package dev.slipway.agent.tech.helm;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All charts of a repository, and which of them are parts of others: what lies in a chart's {@code charts} folder. */
final class Charts {
    private static final String TEMPLATES = "/templates/";
    private static final String PARTS = "/charts/";

    private final SortedMap<String, Chart> byFolder = new TreeMap<>();

    Charts(SourceFiles files, Collection<SourceFile> chartFiles) {
        Set<String> withTemplates = withTemplates(files.tree());
        for (SourceFile file : chartFiles) {
            Chart.read(file, withTemplates).ifPresent(chart -> byFolder.put(chart.folder(), chart));
        }
    }

    /** Those that are installed on their own. */
    List<Chart> assets() {
        return byFolder.values().stream()
                .filter(chart -> !chart.isLibrary() && !isPart(chart.folder()))
                .toList();
    }

    /** The parts of a chart, and theirs. */
    Collection<Chart> partsOf(Chart chart) {
        String below = HelmScanner.beside(chart.folder(), "charts/");
        return byFolder.subMap(below, below + Character.MAX_VALUE).values();
    }

    private boolean isPart(String folder) {
        String path = "/" + folder;
        for (int at = path.lastIndexOf(PARTS); at >= 0; at = path.lastIndexOf(PARTS, at - 1)) {
            if (byFolder.containsKey(at == 0 ? "." : path.substring(1, at))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> withTemplates(List<TreeEntry> tree) {
        Set<String> folders = new HashSet<>();
        for (TreeEntry entry : tree) {
            String path = "/" + entry.path();
            for (int at = path.indexOf(TEMPLATES); at >= 0; at = path.indexOf(TEMPLATES, at + 1)) {
                folders.add(at == 0 ? "." : path.substring(1, at));
            }
        }
        return folders;
    }
}
