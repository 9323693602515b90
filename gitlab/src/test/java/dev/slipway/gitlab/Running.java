package dev.slipway.gitlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One stand-in with the sample seed for all tests of a class. */
public final class Running implements BeforeAllCallback, AfterAllCallback {
    public static final String CLIENT = "http://127.0.0.1:9/";
    private @Nullable GitLabStandIn standIn;
    private @Nullable Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("stand-in");
        standIn = GitLabStandIn.start(Options.in(folder.resolve("data")).redirectingTo("http://127.0.0.1:9"));
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

    /** The API's path of a labelled project. */
    public String project(String label) {
        return "/api/v4/projects/" + roster().project(label).id();
    }
}
