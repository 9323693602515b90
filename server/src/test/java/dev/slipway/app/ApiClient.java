package dev.slipway.app;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody who calls the API of a running server with a header that says who it is; an empty one is nobody's. */
public record ApiClient(RunningServer server, String header, String value) {
    public static ApiClient bearer(RunningServer server, String authorization) {
        return new ApiClient(server, "Authorization", authorization);
    }

    public static ApiClient nobody(RunningServer server) {
        return new ApiClient(server, "X-Nobody", "x");
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, "");
    }

    public HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        return server.send(HttpRequest.newBuilder(server.url(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header(header, value)
                .build());
    }
}
