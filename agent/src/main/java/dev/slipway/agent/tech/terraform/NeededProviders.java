package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.terraform.hcl.Block;
import dev.slipway.agent.tech.terraform.hcl.Body;
import dev.slipway.agent.tech.terraform.hcl.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a module may need a provider that does not come with the tool. When in doubt, it does. */
final class NeededProviders {
    private static final String BUILT_IN = "terraform_";

    private NeededProviders() {}

    static boolean any(List<Path> files) throws IOException {
        for (Path file : files) {
            var read = ConfigFile.read(file.getFileName().toString(), Files.readAllBytes(file));
            if (!read.faults().isEmpty() || needs(read.body())) {
                return true;
            }
        }
        return false;
    }

    private static boolean needs(Body body) {
        return Stream.of("provider", "module", "import", "ephemeral", "check")
                        .anyMatch(type -> !body.blocks(type, 0).isEmpty())
                || Stream.of("resource", "data")
                        .flatMap(type -> body.blocks(type, 2).stream())
                        .map(Block::label)
                        .anyMatch(type -> !type.startsWith(BUILT_IN))
                || body.blocks("terraform", 0).stream()
                        .anyMatch(block ->
                                !block.body().blocks("required_providers", 0).isEmpty());
    }
}
