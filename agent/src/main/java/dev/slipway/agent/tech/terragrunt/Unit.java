package dev.slipway.agent.tech.terragrunt;

import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A unit or a stack, with the files it includes. */
record Unit(Configuration configuration, List<Include> includes) {
    String folder() {
        return configuration.folder();
    }

    boolean isStack() {
        return FileNames.isStack(configuration.fileName());
    }

    /** The files that count, the unit's own last, as it may set what others have set before. */
    List<Configuration> files() {
        List<Configuration> files = new ArrayList<>();
        includes.forEach(include -> {
            if (include.configuration() != null) {
                files.add(include.configuration());
            }
        });
        files.add(configuration);
        return files;
    }

    /** Places of files seen from this unit, in an expression of one of its files. */
    Places places(Configuration file, Folders folders) {
        return new Places(file, folder(), folders, includes);
    }

    List<Diagnostic> diagnostics() {
        return files().stream().flatMap(file -> file.diagnostics().stream()).toList();
    }
}
