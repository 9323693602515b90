import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.tech.terraform.TerraformScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints what Slipway's own reader finds of Terraform below a folder: one JSON object a line for each module. */
class Modules {
    public static void main(String[] arguments) throws IOException {
        Path top = Path.of(arguments[0]);
        AssetScanner scanner = new TerraformScanner();
        List<TreeEntry> tree = new ArrayList<>();
        Map<String, SourceFile> read = new HashMap<>();
        try (var found = Files.walk(top)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String path = top.relativize(file).toString();
                var entry = new TreeEntry(path, TreeEntry.Kind.FILE, path, Files.size(file));
                tree.add(entry);
                if (scanner.wants(entry)) {
                    read.put(path, SourceFile.of(entry, Files.readAllBytes(file)));
                }
            }
        }
        scanner.scan(new SourceFiles(tree, read)).forEach(module -> System.out.println(
                JsonMapper.shared().writeValueAsString(module)));
    }
}
