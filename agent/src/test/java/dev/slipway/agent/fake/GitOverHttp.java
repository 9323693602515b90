package dev.slipway.agent.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Serves Git repositories over smart HTTP with Git's own {@code http-backend}. */
final class GitOverHttp implements HttpHandler {
    private final String prefix;
    private final Path folder;

    GitOverHttp(String prefix, Path folder) {
        this.prefix = prefix;
        this.folder = folder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var builder = new ProcessBuilder("git", "http-backend");
        var headers = exchange.getRequestHeaders();
        String query = exchange.getRequestURI().getQuery();
        String encoding = headers.getFirst("Content-Encoding");
        String protocol = headers.getFirst("Git-Protocol");
        String type = headers.getFirst("Content-Type");
        builder.environment()
                .putAll(Map.of(
                        "GIT_PROJECT_ROOT", folder.toString(),
                        "GIT_HTTP_EXPORT_ALL", "1",
                        "GIT_CONFIG_COUNT", "2",
                        "GIT_CONFIG_KEY_0", "safe.directory",
                        "GIT_CONFIG_VALUE_0", "*",
                        "GIT_CONFIG_KEY_1", "uploadpack.allowAnySHA1InWant",
                        "GIT_CONFIG_VALUE_1", "true",
                        "PATH_INFO", exchange.getRequestURI().getPath().substring(prefix.length()),
                        "REQUEST_METHOD", exchange.getRequestMethod()));
        builder.environment().put("QUERY_STRING", query == null ? "" : query);
        builder.environment().put("HTTP_CONTENT_ENCODING", encoding == null ? "" : encoding);
        builder.environment().put("GIT_PROTOCOL", protocol == null ? "" : protocol);
        builder.environment().put("CONTENT_TYPE", type == null ? "" : type);
        byte[] body = exchange.getRequestBody().readAllBytes();
        builder.environment().put("CONTENT_LENGTH", Integer.toString(body.length));
        var process = builder.start();
        try (var input = process.getOutputStream()) {
            new ByteArrayInputStream(body).transferTo(input);
        }
        pass(exchange, process.getInputStream().readAllBytes());
    }

    private static void pass(HttpExchange exchange, byte[] output) throws IOException {
        String text = new String(output, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        int status = 200;
        for (String line : text.substring(0, end).split("\r\n", -1)) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            if (line.startsWith("Status:")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(line.substring(0, colon), value);
            }
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(output, end + 4, output.length - end - 4);
        }
    }
}
