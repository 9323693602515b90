package dev.slipway.app;

import dev.slipway.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole server in this process, on a random port and a database of its own. Close it when done. */
public final class RunningServer implements AutoCloseable {
    private final TestDatabase database;
    private final Path data;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(TestDatabase database, Path data, ConfigurableApplicationContext context) {
        this.database = database;
        this.data = data;
        this.context = context;
    }

    /** Starts it with further arguments such as {@code --slipway.public-url=...}. */
    public static RunningServer start(String... arguments) throws IOException {
        var database = TestDatabase.fresh();
        Path data = Files.createTempDirectory("slipway-server-test");
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--slipway.data=" + data,
                "--slipway.database-url=" + database.url(),
                "--slipway.database-user=" + database.user(),
                "--slipway.database-password=" + database.password()));
        all.addAll(List.of(arguments));
        return new RunningServer(
                database, data, new SpringApplicationBuilder(Slipway.class).run(all.toArray(String[]::new)));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public TestDatabase database() {
        return database;
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Sends a request as it is and gives the answer with its body as text. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        context.close();
        database.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
