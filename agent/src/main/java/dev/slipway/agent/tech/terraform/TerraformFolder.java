package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.tech.Sources;
import dev.slipway.wire.work.GrainWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lays out the folder of a run: the code, the values of its variables, and where its state goes. */
record TerraformFolder(TerraformTool tool, GrainWork work, Path folder) {
    /** The values of the variables. */
    static final String VALUES = "inputs.tfvars.json";
    /** The tool's settings: none of the machine's. */
    static final String SETTINGS = "settings.tfrc";

    /** Where the state is; the rest of that stands in the environment, for it is secret. */
    static final String BACKEND = """
            # Written by Slipway: the state of this run is kept by its server.
            terraform {
              backend "http" {}
            }
            """;

    /** The module, laid out and ready. */
    Path layOut(Sources sources) throws IOException, RunRefused {
        var source = work.source();
        if (source == null) {
            throw new RunRefused("The grain names no source; give it spec.source with a store and a path");
        }
        sources.bring(source, folder.resolve("source"));
        Path module = module();
        var files = files(module);
        if (files.isEmpty()) {
            throw new RunRefused("There is no " + tool.title() + " module in '" + source.path() + "' of " + source.url()
                    + ": no file there ends in .tf. Correct the grain's path.");
        }
        var values = new InputValues(work.inputs(), DeclaredVariables.of(files));
        if (work.action() == GrainWork.Action.DEPLOY) {
            values.check();
        }
        Files.writeString(folder.resolve(VALUES), values.json());
        Files.writeString(folder.resolve(SETTINGS), "");
        Files.writeString(module.resolve("zz_slipway_override.tf"), BACKEND);
        return module;
    }

    List<Path> files(Path module) throws IOException {
        try (var found = Files.list(module)) {
            return found.filter(Files::isRegularFile)
                    .filter(file ->
                            ModuleFiles.isConfiguration(file.getFileName().toString()))
                    .filter(file -> tool.key().equals("opentofu")
                            || !ModuleFiles.isForOpenTofu(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Where the module is, once it is laid out. A grain may also name a file of it. */
    Path module() {
        var source = work.source();
        Path part = folder.resolve("source")
                .resolve(source == null ? "." : source.path())
                .normalize();
        return Files.isRegularFile(part) ? part.resolveSibling(".").normalize() : part;
    }
}
