package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.wire.work.GrainWork;
import java.nio.file.Path;

/** Grains that Terraform runs, or OpenTofu, which is driven the same way. */
public final class TerraformRunner implements GrainRunner {
    private final TerraformTool tool;
    private final TerraformPlace place;

    public TerraformRunner(TerraformTool tool, TerraformPlace place) {
        this.tool = tool;
        this.place = place;
    }

    @Override
    public String key() {
        return tool.key();
    }

    @Override
    public boolean isReady() {
        return place.programs().has(tool.program());
    }

    @Override
    public GrainRun open(GrainWork work, Path folder) {
        return new TerraformRun(tool, place, work, folder);
    }
}
