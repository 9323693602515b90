package dev.slipway.agent.tech.terraform;

import dev.slipway.wire.asset.AssetOutput;
import java.util.List;

/** Makes outputs of a module's {@code output} blocks. */
record OutputReader(TerraformModule module) {
    List<AssetOutput> outputs() {
        return Declaration.all(module, "output").stream()
                .map(output -> new AssetOutput(output.name(), output.description(), output.isTrue("sensitive")))
                .toList();
    }
}
