package dev.slipway.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user that the database's processes run as. PostgreSQL refuses to run as root, so a root process drops to an unprivileged
 * user; any other user stays what it is.
 *
 * @param name null: the user of this process
 */
record ServiceUser(@Nullable String name) {
    private static final List<String> USUAL = List.of("postgres", "daemon", "nobody");

    /**
     * Chooses the user.
     *
     * @param wanted name that was configured
     * @throws DatabaseFailure if there is no such user
     */
    static ServiceUser choose(@Nullable String wanted) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServiceUser(null);
        }
        if (wanted != null) {
            if (!exists(wanted)) {
                throw new DatabaseFailure("There is no user '" + wanted
                        + "' on this machine. Set SLIPWAY_RUN_AS to an existing unprivileged user.");
            }
            return new ServiceUser(wanted);
        }
        return USUAL.stream()
                .filter(ServiceUser::exists)
                .findFirst()
                .map(ServiceUser::new)
                .orElseThrow(() -> new DatabaseFailure("Slipway was started as root and finds none of the users "
                        + USUAL + " to run the database as. Set SLIPWAY_RUN_AS to an existing unprivileged user."));
    }

    /** The command line that runs a command as this user, with none of root's groups or privileges. */
    List<String> command(List<String> command) {
        if (name == null) {
            return command;
        }
        var line = new ArrayList<>(
                List.of("setpriv", "--reuid=" + name, "--regid=" + group(), "--clear-groups", "--no-new-privs", "--"));
        line.addAll(command);
        return line;
    }

    /** Gives a file or a folder with all that is in it to this user. */
    void own(Path path) throws IOException {
        if (name == null) {
            return;
        }
        var owner = principal(name);
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(folder, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Checks that this user can walk down to a folder.
     *
     * @throws DatabaseFailure naming the first folder on the way that it may not enter
     */
    void checkItCanReach(Path folder) throws IOException {
        if (name == null) {
            return;
        }
        for (Path parent = folder.toAbsolutePath().normalize().getParent();
                parent != null;
                parent = parent.getParent()) {
            var attributes = Files.readAttributes(parent, PosixFileAttributes.class);
            if (!mayEnter(attributes)) {
                throw new DatabaseFailure("The user '" + name + "' that the database runs as may not enter " + parent
                        + ". Either allow it (chmod o+x " + parent
                        + "), choose a data folder elsewhere, or set SLIPWAY_RUN_AS to a user that may.");
            }
        }
    }

    private boolean mayEnter(PosixFileAttributes attributes) {
        var needed = attributes.owner().getName().equals(name)
                ? PosixFilePermission.OWNER_EXECUTE
                : PosixFilePermission.OTHERS_EXECUTE;
        return attributes.permissions().contains(needed);
    }

    private String group() {
        try {
            return new String(
                            new ProcessBuilder("id", "-g", String.valueOf(name))
                                    .start()
                                    .getInputStream()
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .trim();
        } catch (IOException failure) {
            throw new DatabaseFailure(
                    "Could not ask for the group of user '" + name + "': " + failure.getMessage(), failure);
        }
    }

    private static boolean exists(String user) {
        try {
            principal(user);
            return true;
        } catch (UserPrincipalNotFoundException _) {
            return false;
        } catch (IOException failure) {
            throw new DatabaseFailure("Could not look up the user '" + user + "': " + failure.getMessage(), failure);
        }
    }

    private static UserPrincipal principal(String user) throws IOException {
        return Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
    }

    /** Lets everybody walk through a folder of ours without seeing what is in it. */
    static void openToWalkThrough(Path folder) throws IOException {
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        var permissions = view.readAttributes().permissions();
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        view.setPermissions(permissions);
    }
}
