package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.wire.work.GrainWork;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment of the tool: how it behaves where nobody types, and where its state is. Ours wins over the grain's. */
record TerraformEnvironment(TerraformPlace place, GrainWork work, Path folder) {
    /** With the folder that all runs share for providers. Only one may write there at a time. */
    Map<String, String> withPluginCache() throws RunRefused {
        var variables = new HashMap<>(variables());
        variables.put("TF_PLUGIN_CACHE_DIR", place.pluginCache().toString());
        variables.put("TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE", "1");
        return variables;
    }

    Map<String, String> variables() throws RunRefused {
        var state = work.state();
        if (state == null) {
            throw new RunRefused("The order names no place for the state");
        }
        var variables = new HashMap<>(work.environmentVariables());
        variables.putAll(Map.of(
                "TF_IN_AUTOMATION", "1",
                "TF_INPUT", "0",
                "CHECKPOINT_DISABLE", "1",
                "TF_CLI_CONFIG_FILE", folder.resolve(TerraformFolder.SETTINGS).toString(),
                "TF_PLUGIN_CACHE_DIR", ""));
        variables.putAll(Map.of(
                "TF_HTTP_ADDRESS",
                state.address(),
                "TF_HTTP_LOCK_ADDRESS",
                state.address() + "/lock",
                "TF_HTTP_LOCK_METHOD",
                "POST",
                "TF_HTTP_UNLOCK_ADDRESS",
                state.address() + "/unlock",
                "TF_HTTP_UNLOCK_METHOD",
                "POST",
                "TF_HTTP_USERNAME",
                state.username(),
                "TF_HTTP_PASSWORD",
                state.password(),
                "TF_HTTP_RETRY_MAX",
                Integer.toString(place.stateRetries()),
                "TF_HTTP_RETRY_WAIT_MIN",
                "1",
                "TF_HTTP_RETRY_WAIT_MAX",
                "3"));
        return variables;
    }
}
