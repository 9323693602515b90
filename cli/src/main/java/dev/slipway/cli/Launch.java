package dev.slipway.cli;

import dev.slipway.wire.environment.CollaboratorsRequest;
import dev.slipway.wire.environment.LabelBody;
import dev.slipway.wire.environment.LaunchRequest;
import dev.slipway.wire.environment.LaunchRequest.SourceRequest;
import dev.slipway.wire.environment.LaunchedBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "launch", description = "Launches a blueprint and prints the id of the new environment")
final class Launch implements Runnable {
    @Mixin
    private Server server = new Server();

    @Option(
            names = "--space",
            required = true,
            defaultValue = "${SLIPWAY_SPACE}",
            description = "the space (or SLIPWAY_SPACE)")
    private String space = "";

    @Parameters(paramLabel = "BLUEPRINT", description = "name of the blueprint")
    private String blueprint = "";

    @Option(names = "--repository", description = "where the blueprint lives, if several bear the name")
    private @Nullable String repository;

    @Option(names = "--name", description = "name of the environment")
    private @Nullable String name;

    @Option(names = "--description", description = "what it is for")
    private @Nullable String description;

    @Option(names = "--input", paramLabel = "NAME=VALUE", description = "value of an input, may be repeated")
    private Map<String, Object> inputs = new LinkedHashMap<>();

    @Option(names = "--tag", paramLabel = "NAME=VALUE", description = "tag on all that is made, may be repeated")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Option(names = "--label", paramLabel = "KEY[:VALUE]", description = "label of the environment, may be repeated")
    private List<String> labels = List.of();

    @Option(names = "--owner", paramLabel = "EMAIL", description = "its owner, if not you")
    private @Nullable String owner;

    @Option(names = "--collaborator", paramLabel = "EMAIL", description = "who may act on it too, may be repeated")
    private List<String> collaborators = List.of();

    @Option(names = "--everybody", description = "everybody in the space may act on it")
    private boolean everybody;

    @Option(names = "--duration", description = "how long it lives, such as PT2H; left out: as long as its policy says")
    private @Nullable String duration;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "when it starts, such as 2030-01-31T08:00:00Z; left out: now")
    private @Nullable String at;

    @Option(names = "--until", paramLabel = "TIME", description = "when it ends, such as 2030-01-31T18:00:00Z")
    private @Nullable String until;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var launched =
                server.post("/api/spaces/" + Server.segment(space) + "/environments", request(), LaunchedBody.class);
        spec.commandLine().getOut().println(launched.id());
    }

    private LaunchRequest request() {
        return new LaunchRequest(
                blueprint,
                name,
                description,
                owner,
                new LinkedHashMap<String, @Nullable Object>(inputs),
                new LinkedHashMap<String, @Nullable String>(tags),
                labels.stream().map(Launch::label).toList(),
                new CollaboratorsRequest(collaborators, null, everybody),
                true,
                duration,
                at,
                until,
                new SourceRequest(blueprint, repository, null, null, null));
    }

    private static LabelBody label(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new LabelBody(text.strip(), null)
                : new LabelBody(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
    }
}
