package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.tech.Ending;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.RunEnd;
import dev.slipway.agent.tech.RunFiles;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.StateAccess;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One run of Terraform: init, where an earlier run did not do the same, then apply or destroy. */
final class TerraformRun implements GrainRun {
    private static final int MOST_ROUNDS = 3;

    /** A disk with less than this many bytes has no room for a line of a log. */
    private static final long LEAST_SPACE = 16_384;

    private static final String NO_INIT =
            "The module needs no init: all that it would fetch is pinned by the repository, and here"
                    + " from an earlier run.";

    private final TerraformTool tool;
    private final TerraformPlace place;
    private final GrainWork work;
    private final Path folder;
    private final TerraformMessages messages = new TerraformMessages();
    private boolean begun;
    private byte[] lockBefore = {};
    private Optional<String> keptAs = Optional.empty();

    TerraformRun(TerraformTool tool, TerraformPlace place, GrainWork work, Path folder) {
        this.tool = tool;
        this.place = place;
        this.work = work;
        this.folder = folder;
    }

    @Override
    public List<Step> prepare() throws IOException, RunRefused {
        state();
        String program = program();
        Path module = layout().layOut(place.sources());
        boolean fetches = NeededProviders.any(layout().files(module));
        var key = key(Path.of(program), fetches);
        var kept = key.flatMap(place.inits()::find).filter(made -> made.isUsable(place.pluginCache()));
        if (kept.isPresent()) {
            kept.get().layOut(module, place.pluginCache());
            Files.writeString(noInit(), key.get());
            return List.of(action(program, module));
        }
        lockBefore = InitResult.lock(folder, module);
        keptAs = key;
        return List.of(init(program, module, fetches), action(program, module));
    }

    private Optional<String> key(Path program, boolean fetches) throws IOException {
        var source = work.source();
        return source != null && fetches
                ? InitShelf.key(program, TerraformFolder.BACKEND, source)
                : Optional.of(InitShelf.key(program, TerraformFolder.BACKEND));
    }

    /** Names the kept init that the run uses; there for as long as the run, also for an agent that takes it up again. */
    private Path noInit() {
        return folder.resolve("no-init");
    }

    /**
     * Terraform's documentation says that concurrent inits must not share a plugin cache, so they wait for each other. A module that
     * needs no provider neither uses it nor waits.
     */
    private Step init(String program, Path module, boolean fetches) throws RunRefused, IOException {
        var environment = new TerraformEnvironment(place, work, folder);
        var init = List.of(program, "init", "-input=false", "-no-color");
        if (!fetches) {
            return Step.of("init", init, environment.variables(), module);
        }
        String flock = place.programs()
                .find("flock", "Install util-linux on the agent's machine, then retry.")
                .toString();
        var alone =
                new ArrayList<>(List.of(flock, "--no-fork", place.pluginCache().toString()));
        alone.addAll(init);
        return Step.of("init", alone, environment.withPluginCache(), module);
    }

    private String program() throws IOException, RunRefused {
        return place.programs().find(tool.program(), tool.advice()).toString();
    }

    private TerraformFolder layout() {
        return new TerraformFolder(tool, work, folder);
    }

    private Step action(String program, Path module) throws RunRefused, IOException {
        var command = new ArrayList<>(List.of(program, verb(), "-auto-approve", "-input=false", "-json"));
        command.add("-var-file=" + folder.resolve(TerraformFolder.VALUES));
        return Step.of(verb(), command, new TerraformEnvironment(place, work, folder).variables(), module);
    }

    private String verb() {
        return work.action() == GrainWork.Action.DEPLOY ? "apply" : "destroy";
    }

    private StateAccess state() throws RunRefused {
        StateAccess state = work.state();
        if (state == null) {
            throw new RunRefused(
                    "The order names no place for the " + tool.title() + " state; this is a fault of the server's");
        }
        return state;
    }

    @Override
    public List<String> output(String step, String line) {
        var told = messages.read(line);
        if (begun) {
            return told;
        }
        begun = true;
        return Files.exists(noInit())
                ? Stream.concat(Stream.of(NO_INIT), told.stream()).toList()
                : told;
    }

    @Override
    public Ending end(RunEnd end) throws IOException {
        try {
            var backend = new StateBackend(place.client(), state());
            boolean pushed = push(backend);
            if (pushed && end.reason().isEmpty() && !end.broken() && end.rounds() < MOST_ROUNDS) {
                return again();
            }
            return new Ending.Sealed(outcome(end, backend));
        } catch (RunRefused e) {
            return new Ending.Sealed(new WorkOutcome.Failed(e.summary(), e.detail(), List.of(), messages.version()));
        }
    }

    /** What the tool could not write because the backend was away, it left in a file. */
    private boolean push(StateBackend backend) throws IOException, RunRefused {
        Path module = layout().module();
        Path unsent = module.resolve("errored.tfstate");
        Path sent = module.resolve("sent.tfstate");
        var state = RunFiles.read(folder, unsent);
        if (state.isPresent()) {
            backend.push(state.get());
            Files.move(unsent, sent, StandardCopyOption.REPLACE_EXISTING);
        }
        return RunFiles.read(folder, sent).isPresent();
    }

    private Ending again() throws IOException, RunRefused {
        Path module = layout().module();
        Files.deleteIfExists(module.resolve("sent.tfstate"));
        return new Ending.Again(
                "The state that could not be sent before has been sent; " + verb() + " goes on from there",
                List.of(action(program(), module)));
    }

    private WorkOutcome outcome(RunEnd end, StateBackend backend) throws IOException, RunRefused {
        if (end.succeeded()) {
            keepInit();
            return new WorkOutcome.Succeeded(outputs(backend), messages.version());
        }
        forgetInit();
        if (end.reason().equals(Optional.of(EndReason.AGENT_STOPS))
                && messages.creating().isEmpty()) {
            return end.fromOutside(List.of()).orElseThrow();
        }
        var outside = end.fromOutside(end.broken() || end.reason().isPresent() ? leftBehind(backend) : List.of());
        boolean diskFull = Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE;
        return outside.orElseGet(
                () -> new TerraformFailure(tool.title(), step().toLowerCase(Locale.ROOT), messages, diskFull).told());
    }

    private void keepInit() throws IOException {
        if (keptAs.isPresent()) {
            InitResult.read(folder, layout().module(), place.pluginCache(), lockBefore)
                    .ifPresent(made -> place.inits().put(keptAs.get(), made));
        }
    }

    /** A run that went wrong without init has it the next time, in case that was why. */
    private void forgetInit() throws IOException {
        if (Files.exists(noInit())) {
            place.inits().forget(Files.readString(noInit()));
        }
    }

    /** Nothing of init comes as JSON. */
    private String step() {
        return messages.version() == null && !Files.exists(noInit()) ? "init" : verb();
    }

    private List<WorkOutcome.Output> outputs(StateBackend backend) throws IOException, RunRefused {
        if (work.action() == GrainWork.Action.DESTROY) {
            return List.of();
        }
        var told = messages.outputs();
        return told.isPresent()
                ? told.get()
                : backend.read().map(StateDocument::outputs).orElse(List.of());
    }

    private List<String> leftBehind(StateBackend backend) throws IOException, RunRefused {
        if (messages.creating().isEmpty()) {
            return List.of();
        }
        Set<String> known = backend.read().map(StateDocument::addresses).orElse(Set.of());
        return messages.creating().stream()
                .filter(address -> !known.contains(address))
                .toList();
    }
}
