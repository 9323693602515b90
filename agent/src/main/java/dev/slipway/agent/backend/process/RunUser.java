package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.RunRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user that steps run as. An agent that is root never runs a step as root; any other agent runs them as itself.
 *
 * @param name null: the user of this process
 */
public record RunUser(@Nullable String name, int uid, int gid) {
    private static final List<String> USUAL = List.of("nobody", "daemon");

    /**
     * Chooses the user.
     *
     * @param wanted name that was configured; null: an existing unprivileged one
     * @throws IllegalArgumentException if there is no such user, or it is root
     */
    public static RunUser choose(@Nullable String wanted) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RunUser(null, -1, -1);
        }
        for (String candidate : wanted == null ? USUAL : List.of(wanted)) {
            int uid = ask("-u", candidate);
            int gid = ask("-g", candidate);
            if (uid > 0 && gid >= 0) {
                return new RunUser(candidate, uid, gid);
            }
        }
        throw new IllegalArgumentException((wanted == null
                        ? "None of the users " + USUAL + " exists"
                        : "'" + wanted + "' is not an unprivileged user")
                + " on this machine. Set SLIPWAY_RUN_AS to an existing unprivileged user.");
    }

    /** What to put before a command line so that it runs as this user, with none of root's groups or privileges. */
    List<String> prefix() {
        return name == null
                ? List.of()
                : List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--");
    }

    /** Gives a folder with all that is in it to this user; links are not followed. */
    public void own(Path path) throws IOException {
        if (name == null) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets this user walk through a folder of ours without seeing what is in it. */
    public void letThrough(Path folder) throws IOException {
        if (name != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /**
     * Checks that this user can walk down to a file or folder.
     *
     * @throws RunRefused naming the first folder on the way that it may not enter
     */
    public void checkItCanReach(Path path) throws IOException, RunRefused {
        var parents = new ArrayList<Path>();
        for (Path at = path.toAbsolutePath().normalize().getParent(); at != null; at = at.getParent()) {
            parents.addFirst(at);
        }
        for (Path parent : parents) {
            if (name != null && !mayEnter(Files.readAttributes(parent, "unix:uid,gid,permissions"))) {
                throw new RunRefused("The user '" + name + "' that runs are carried out as may not enter " + parent
                        + ". Either allow it (chmod o+x " + parent
                        + "), choose a data folder elsewhere, or set SLIPWAY_RUN_AS to a user that may.");
            }
        }
    }

    private boolean mayEnter(Map<String, Object> attributes) {
        if (!(attributes.get("permissions") instanceof java.util.Set<?> permissions)) {
            return false;
        }
        if (Integer.valueOf(uid).equals(attributes.get("uid"))) {
            return permissions.contains(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions.contains(
                Integer.valueOf(gid).equals(attributes.get("gid"))
                        ? PosixFilePermission.GROUP_EXECUTE
                        : PosixFilePermission.OTHERS_EXECUTE);
    }

    private static int ask(String what, String user) {
        try {
            var process = new ProcessBuilder("id", what, "--", user)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.isEmpty() ? -1 : Integer.parseInt(answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The command 'id' cannot be run", e);
        }
    }
}
