package dev.slipway.gitlab;

import dev.slipway.gitlab.control.Control;
import dev.slipway.gitlab.git.Repositories;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Route;
import dev.slipway.gitlab.http.WebServer;
import dev.slipway.gitlab.model.Access;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Secrets;
import dev.slipway.gitlab.model.Settings;
import dev.slipway.gitlab.model.Store;
import dev.slipway.gitlab.seed.ApplicationPlanter;
import dev.slipway.gitlab.seed.Planter;
import dev.slipway.gitlab.seed.Seed;
import dev.slipway.gitlab.seed.SeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A running stand-in. Everything it is told survives in its folder: starting again on the same folder carries on. One process per
 * folder.
 */
public final class GitLabStandIn implements AutoCloseable {
    private final WebServer web;
    private final Site site;
    private final Instance instance;
    private final Roster roster;

    private GitLabStandIn(WebServer web, Site site, Instance instance, Roster roster) {
        this.web = web;
        this.site = site;
        this.instance = instance;
        this.roster = roster;
    }

    /**
     * Starts one, seeds it when its folder is new, writes {@code gitlab.json} into the folder, and returns once it answers.
     *
     * @throws IOException when the folder, the seed or the address cannot be used
     */
    public static GitLabStandIn start(Options options) throws IOException {
        Path data = privateFolder(options.data().toAbsolutePath());
        Store store = new Store(data.resolve("state"));
        Repositories repositories = new Repositories(data.resolve("repositories"));
        Clock clock = new Clock();
        Latch latch = new Latch();
        WebServer web = new WebServer(options.host(), options.port(), _ -> latch);
        try {
            String url = options.url(web.port());
            Instance instance = new Instance(
                    store, new Access(store, clock), clock, repositories, new Settings(), url, Options.root(url));
            seed(options, data, instance);
            String token = options.controlToken() == null ? Secrets.hex(24) : options.controlToken();
            Roster roster = Roster.of(instance, token);
            Site site = new Site(instance, data.resolve("state"), new Control(instance, token, clock::moveTo));
            latch.open(site);
            roster.writeTo(data.resolve("gitlab.json"));
            return new GitLabStandIn(web, site, instance, roster);
        } catch (IOException | RuntimeException broken) {
            web.close();
            throw broken;
        }
    }

    private static Path privateFolder(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
        return data;
    }

    /** A folder counts as seeded once the marker is there; a start that was killed half-way is begun anew. */
    private static void seed(Options options, Path data, Instance instance) throws IOException {
        Seed seed = SeedFile.read(options.seed());
        Path marker = data.resolve("state/seeded");
        if (!Files.exists(marker)) {
            instance.store().clear();
            new Planter(instance, options.seed()).plant(seed);
            Files.writeString(marker, "the seed has been planted\n");
        }
        new ApplicationPlanter(instance).plant(seed, options.redirectBase());
    }

    /** Holds calls that come before all is ready. */
    private static final class Latch implements Route {
        private final CountDownLatch ready = new CountDownLatch(1);
        private volatile @Nullable Route behind;

        void open(Route route) {
            behind = route;
            ready.countDown();
        }

        @Override
        public Reply handle(Call call) throws IOException {
            try {
                ready.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped before it was ready", stopped);
            }
            Route route = behind;
            return route == null ? Reply.text(503, "not ready") : route.handle(call);
        }
    }

    /** The address, without a slash at the end. */
    public String url() {
        return instance.url();
    }

    /** The port that is listened on. */
    public int port() {
        return web.port();
    }

    /** Who and what there is: ids, secrets, passwords and tokens for the demo and for tests. */
    public Roster roster() {
        return roster;
    }

    /** Stops answering. What was kept stays. */
    @Override
    public void close() throws IOException {
        web.close();
        site.close();
    }
}
