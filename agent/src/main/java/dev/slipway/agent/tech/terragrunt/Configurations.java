package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.tech.terraform.hcl.ConfigFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configuration files of one commit, each read at most once. */
final class Configurations {
    private final SourceFiles files;
    private final Folders folders;
    private final Map<String, Configuration> read = new HashMap<>();

    Configurations(SourceFiles files) {
        this.files = files;
        this.folders = Folders.of(files.tree());
    }

    Folders folders() {
        return folders;
    }

    /** All that may be units, and all stacks. */
    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (SourceFile file : files.read()) {
            String name = file.entry().fileName();
            if (FileNames.isUnit(name) || FileNames.isStack(name)) {
                Configuration configuration = at(file.path());
                if (configuration != null) {
                    units.add(new Unit(configuration, Includes.of(configuration, this)));
                }
            }
        }
        return units;
    }

    /** The configuration in a file; null where no such file was read. */
    @Nullable
    Configuration at(String path) {
        SourceFile file = files.file(path).orElse(null);
        if (file == null || !FileNames.isConfiguration(file.entry().fileName())) {
            return null;
        }
        return read.computeIfAbsent(
                path,
                _ -> new Configuration(path, ConfigFile.read(file.entry().fileName(), file.content()), file.skipped()));
    }
}
