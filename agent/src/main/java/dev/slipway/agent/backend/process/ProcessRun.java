package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunBirth;
import dev.slipway.agent.backend.RunJournal;
import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.RunStatus;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.backend.process.ProcessTable.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as a folder and processes. All it knows is on disk, so any number of these may stand for the same run. */
final class ProcessRun implements BackendRun {
    private static final Duration LAUNCH = Duration.ofSeconds(5);

    private static final Duration PARTING = Duration.ofMillis(500);

    private final String id;
    private final RunFolder folder;
    private final ProcessConfig config;

    ProcessRun(String id, RunFolder folder, ProcessConfig config) {
        this.id = id;
        this.folder = folder;
        this.config = config;
    }

    @Override
    public void create(RunBirth birth) throws IOException, RunRefused {
        if (folder.isThere()) {
            kill(Duration.ofSeconds(10));
        }
        folder.make(config.user());
        config.user().checkItCanReach(folder.work());
        folder.write("nonce", UUID.randomUUID() + "\n");
        folder.write("limit", Math.ceilDiv(config.logLimit(), 512) + "\n");
        folder.write("marker", "SLIPWAY_RUN=" + id + "-" + birth.attempt() + "\n");
        folder.write("steps", "");
        folder.write("log", "");
        folder.write("birth", birth.attempt() + " " + birth.firstSequence() + " " + birth.begun() + "\n");
    }

    @Override
    public Optional<RunBirth> birth() throws IOException {
        String text = folder.read("birth");
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.strip().split(" ", -1);
        return Optional.of(new RunBirth(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Instant.parse(parts[2])));
    }

    @Override
    public Path work() {
        return folder.work();
    }

    @Override
    public void start(List<Step> steps) throws IOException {
        if (!(status() instanceof RunStatus.Waiting || status() instanceof RunStatus.Ended)) {
            throw new IllegalStateException("Something of run " + id + " is still going on");
        }
        if (rounds() == 0) {
            config.user().own(folder.work());
        }
        new SupervisorLaunch(id, folder, config).start(steps, environment());
    }

    private Map<String, String> environment() throws IOException {
        String marker = required("marker");
        return Map.of(
                "PATH", config.searchPath(),
                "HOME", folder.work().resolve("home").toString(),
                "TMPDIR", folder.work().resolve("tmp").toString(),
                "SLIPWAY_RUN", marker.substring(marker.indexOf('=') + 1));
    }

    @Override
    public int rounds() {
        try {
            String rounds = folder.read("rounds");
            return rounds == null ? 0 : Integer.parseInt(rounds.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void note(String text) throws IOException {
        folder.append(
                "log",
                text.lines()
                        .map(line -> "\036" + nonce() + " note " + line + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public RunJournal journal() throws IOException {
        return new LogJournal(folder, nonce());
    }

    private String nonce() {
        try {
            return required("nonce");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String required(String name) throws IOException {
        String text = folder.read(name);
        if (text == null) {
            throw new IOException("The folder of run " + id + " has lost its file " + name);
        }
        return text.strip();
    }

    @Override
    public RunStatus status() throws IOException {
        String result = folder.read("result");
        if (result == null) {
            return new RunStatus.Waiting();
        }
        if (result.startsWith("done ") && result.indexOf('\n') > 0) {
            return new RunStatus.Ended(
                    Integer.parseInt(result.substring(5, result.indexOf('\n')).strip()));
        }
        Identity lead = lead("lead");
        if (lead != null && lead.isAlive()) {
            return new RunStatus.Running();
        }
        return endedMeanwhile(lead);
    }

    /** The supervisor may have ended between the two looks, or may not have come up yet. */
    private RunStatus endedMeanwhile(@Nullable Identity lead) throws IOException {
        String result = folder.read("result");
        if (result != null && result.startsWith("done ")) {
            return status();
        }
        boolean young = Files.getLastModifiedTime(folder.control().resolve("rounds"))
                .toInstant()
                .isAfter(Instant.now().minus(LAUNCH));
        return lead == null && young ? new RunStatus.Running() : new RunStatus.Abandoned();
    }

    private @Nullable Identity lead(String name) throws IOException {
        String text = folder.read(name);
        return text == null ? null : Identity.parse(text);
    }

    @Override
    public void interrupt(EndReason reason) throws IOException {
        try {
            Files.writeString(folder.control().resolve("ending"), reason.name(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            // the first reason stays
        }
        var names = StepNames.read(folder);
        for (int number = names.size(); number >= 1; number--) {
            Identity lead = lead("lead-" + number);
            if (lead != null && lead.isAlive() && !folder.has("interrupted-" + number)) {
                folder.write("interrupted-" + number, "");
                ProcessTable.interrupt(lead);
            }
        }
    }

    @Override
    public Optional<EndReason> interrupted() {
        try {
            return Optional.ofNullable(folder.read("ending"))
                    .filter(text -> !text.isEmpty())
                    .map(EndReason::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isQuiet() throws IOException {
        return ProcessTable.marked(stepMark(), supervisorMark()).isEmpty();
    }

    /** Steps first: their supervisor then writes down how they ended, and is killed only when it does not go by itself. */
    @Override
    public boolean kill(Duration patience) throws IOException {
        long begin = System.nanoTime();
        while (!isQuiet()) {
            long waited = System.nanoTime() - begin;
            if (waited > patience.toNanos()) {
                return false;
            }
            ProcessTable.kill(ProcessTable.marked(stepMark()));
            if (waited > PARTING.toNanos()) {
                ProcessTable.kill(ProcessTable.marked(supervisorMark()));
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    @Override
    public void killBelow() throws IOException {
        var doomed = new ArrayList<>(ProcessTable.marked(stepMark()));
        for (int number = StepNames.read(folder).size(); number >= 1; number--) {
            Identity lead = lead("lead-" + number);
            if (lead != null) {
                doomed.remove(lead.pid());
            }
        }
        ProcessTable.kill(doomed);
    }

    private String stepMark() {
        return "SLIPWAY_RUN=" + id + "-";
    }

    private String supervisorMark() {
        return "SLIPWAY_SUPERVISOR=" + id + "\0";
    }

    @Override
    public void remove() throws IOException {
        if (!kill(Duration.ofSeconds(10))) {
            throw new IOException("Processes of run " + id + " do not die; its folder stays");
        }
        folder.delete();
    }
}
