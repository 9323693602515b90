package dev.slipway.gitlab;

import dev.slipway.gitlab.http.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that nobody at GitLab wrote: plain HTTP, no redirects followed, cookies kept like a browser's. */
public final class Web {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String base;
    private final @Nullable String token;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Web(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** Nobody yet. */
    public static Web at(String base) {
        return new Web(base, null);
    }

    /** Somebody with a token, sent as {@code PRIVATE-TOKEN}. */
    public Web as(String anotherToken) {
        return new Web(base, anotherToken);
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return MAPPER.readTree(body);
        }

        /** The value of a hidden field. */
        public String field(String name) {
            Matcher matcher = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                    .matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no field " + name + " in " + body);
            }
            return matcher.group(1).replace("&amp;", "&");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, "", headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "");
    }

    /** A form from alternating names and values. */
    public Answer post(String path, String... namesAndValues) {
        return send("POST", path, form(namesAndValues), "application/x-www-form-urlencoded");
    }

    public Answer put(String path, String... namesAndValues) {
        return send("PUT", path, form(namesAndValues), "application/x-www-form-urlencoded");
    }

    public Answer json(String method, String path, String json, String... headers) {
        return send(method, path, json, "application/json", headers);
    }

    private static String form(String... namesAndValues) {
        StringJoiner form = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(Parameters.encode(namesAndValues[i]) + "=" + Parameters.encode(namesAndValues[i + 1]));
        }
        return form.toString();
    }

    public Answer send(String method, String path, @Nullable String body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("PRIVATE-TOKEN", token);
        }
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return remember(exchange(request.build()));
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Answer remember(HttpResponse<String> response) {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** Signs in like a person with a browser and goes where that leads. */
    public Answer signIn(Roster.Account account) {
        Answer page = get("/users/sign_in");
        return post(
                "/users/sign_in",
                "authenticity_token",
                page.field("authenticity_token"),
                "user[login]",
                account.username(),
                "user[password]",
                account.password());
    }
}
