package dev.slipway.generation;

import java.util.Map;
import java.util.Set;

/** Scripts: the file is laid beside the command that runs it, and takes its values from the environment. */
final class ShellForm implements GrainForm {
    @Override
    public Set<String> kinds() {
        return Set.of("shell");
    }

    private static final Map<String, String> PROGRAMS =
            Map.of("python", "python3", "zsh", "zsh", "bash", "bash", "sh", "sh");

    @Override
    public void write(GrainText grain) {
        var asset = grain.asset().scanned();
        var text = grain.text();
        String file = asset.path().substring(asset.path().lastIndexOf('/') + 1);
        String program = PROGRAMS.getOrDefault(asset.facts().getOrDefault("language", "sh"), "sh");
        grain.agent();
        text.line(GrainText.LEVEL, "files:");
        text.item(GrainText.LEVEL + 1, "source", grain.asset().repository().name());
        text.pair(GrainText.LEVEL + 2, "path", asset.path());
        grain.inputs("env-vars");
        text.line(GrainText.LEVEL, "activities:");
        text.line(GrainText.LEVEL + 1, "deploy:");
        text.line(GrainText.LEVEL + 2, "commands:");
        text.item(GrainText.LEVEL + 3, "name", "run");
        text.pair(GrainText.LEVEL + 4, "command", program + " '" + file.replace("'", "'\\''") + "'");
    }

    @Override
    public boolean givesOutputs() {
        return false;
    }
}
