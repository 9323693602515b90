package dev.slipway.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The folder a demo lives in: ports and people stay the same from one start to the next. */
final class DemoFolder {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_GITLAB_PORT = 8929;

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the two programs answer. */
    record Ports(int slipway, int gitlab) {
        String url() {
            return "http://127.0.0.1:" + slipway;
        }
    }

    static DemoFolder open(Path data) throws IOException {
        Path folder = Files.createDirectories(data.toAbsolutePath().normalize());
        letOthersWalkThrough(folder);
        var demo = new DemoFolder(folder);
        Files.createDirectories(demo.logs());
        Files.setPosixFilePermissions(demo.logs(), PosixFilePermissions.fromString("rwx------"));
        demo.lock();
        return demo;
    }

    Path gitlab() {
        return folder.resolve("gitlab");
    }

    Path slipway() {
        return folder.resolve("slipway");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** Waits for a demo that is just stopping, and refuses beside one that runs. */
    @SuppressWarnings("resource") // held until the process ends
    private void lock() throws IOException {
        var channel =
                FileChannel.open(folder.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("A demo runs in " + folder
                        + " already. Stop it (Ctrl-C) or choose another folder with --data.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Stops programs that a killed demo left running here. */
    void stopWhatIsLeft() throws IOException {
        Path file = folder.resolve("processes.json");
        if (Files.exists(file)) {
            for (var left : Json.read(file, LeftProcess[].class)) {
                left.handle().ifPresent(DemoProcesses::end);
            }
        }
    }

    void remember(List<LeftProcess> processes) throws IOException {
        write("processes.json", processes);
    }

    /**
     * The ports to use: those asked for, else those of the last start, else usual ones.
     *
     * @throws DemoFailure if the folder was set up with other ports, for GitLab knows Slipway by its address
     */
    Ports ports(@Nullable Integer slipway, @Nullable Integer gitlab, boolean headless) throws IOException {
        Path file = folder.resolve("ports.json");
        if (!Files.exists(file)) {
            write(
                    "ports.json",
                    new Ports(choose(slipway, USUAL_PORT, headless), choose(gitlab, USUAL_GITLAB_PORT, headless)));
        }
        var known = Json.read(file, Ports.class);
        refuseOther("--port", slipway, known.slipway());
        refuseOther("--gitlab-port", gitlab, known.gitlab());
        return known;
    }

    private void refuseOther(String option, @Nullable Integer wanted, int known) {
        if (wanted != null && wanted != known) {
            throw new DemoFailure(
                    "The demo in " + folder + " was set up with " + option + " " + known
                            + ", and GitLab knows it by that address. Leave the option out, or choose another folder with --data.");
        }
    }

    private static int choose(@Nullable Integer wanted, int usual, boolean headless) throws IOException {
        if (wanted != null && wanted != 0) {
            return wanted;
        }
        if (!headless && isFree(usual)) {
            return usual;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /** Lets the unprivileged user of the runs write to a folder outside. */
    void makeWritable(Path outside) throws IOException {
        Files.createDirectories(outside);
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(outside, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    void writeDemo(Ports ports, GitLabFile gitlab, DemoPeople.Settled settled) throws IOException {
        Map<String, Object> demo = new LinkedHashMap<>();
        demo.put("url", ports.url());
        demo.put("gitlab_url", gitlab.url());
        demo.put("admin_token", settled.adminToken());
        demo.put("space", settled.space());
        demo.put("people", gitlab.people());
        demo.put("tokens", gitlab.tokens());
        demo.put("projects", gitlab.projects());
        demo.put("slipway_people", settled.people());
        demo.put("control_url", gitlab.controlUrl());
        demo.put("control_token", gitlab.controlToken());
        write("demo.json", demo);
    }

    /** Written whole or not at all, for its owner only. */
    void write(String name, Object content) throws IOException {
        Path fresh = Files.createTempFile(folder, name, ".new");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(fresh, Json.text(content));
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Nullable
    Path existing(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : null;
    }

    private static void letOthersWalkThrough(Path folder) throws IOException {
        var permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(folder, permissions);
    }
}
