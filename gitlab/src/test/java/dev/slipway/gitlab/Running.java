package dev.slipway.gitlab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One stand-in with the sample seed for all tests of a class. */
public final class Running implements BeforeAllCallback, AfterAllCallback {
    public static final String CLIENT = "http://127.0.0.1:9/";
    private final @Nullable String seed;
    private @Nullable GitLabStandIn standIn;
    private @Nullable Path folder;

    /** With the sample seed. */
    public Running() {
        this(null);
    }

    private Running(@Nullable String seed) {
        this.seed = seed;
    }

    /** With one person for every role and one project for every visibility. */
    public static Running withMatrix() {
        return new Running("matrix.yaml");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("stand-in");
        Options options = Options.in(folder.resolve("data")).redirectingTo("http://127.0.0.1:9");
        standIn = GitLabStandIn.start(seed == null ? options : options.seededFrom(seedFile(folder, seed)));
    }

    private static Path seedFile(Path folder, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Running.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        standIn().close();
        try (Stream<Path> files = Files.walk(folder())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    public GitLabStandIn standIn() {
        if (standIn == null) {
            throw new IllegalStateException("not started");
        }
        return standIn;
    }

    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("not started");
        }
        return folder;
    }

    public Roster roster() {
        return standIn().roster();
    }

    public String url() {
        return standIn().url();
    }

    /** A browser with nobody signed in. */
    public Web web() {
        return Web.at(url());
    }

    /** The person with a role, by their personal access token. */
    public Web as(String role) {
        return web().as(roster().person(role).token());
    }

    /** The holder of a labelled token. */
    public Web with(String label) {
        return web().as(Objects.requireNonNull(roster().tokens().get(label), label));
    }

    /** A path of the API in which {@code {label}} stands for a project's number. */
    public String api(String pattern) {
        String path = "/api/v4" + pattern;
        for (Roster.Repository project : roster().projects()) {
            path = path.replace("{" + project.label() + "}", Long.toString(project.id()));
        }
        return path;
    }

    /** The API's path of a labelled project. */
    public String project(String label) {
        return "/api/v4/projects/" + roster().project(label).id();
    }
}
