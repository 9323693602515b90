package dev.slipway.provider.gitlab;

import dev.slipway.gitlab.Roster;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A person with a browser at GitLab: signs in, and says yes to what a page asks. */
final class ConsentingPerson {
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    ConsentingPerson(Roster roster, String role) throws IOException, InterruptedException {
        base = roster.url();
        var account = roster.person(role);
        String page = get(URI.create(base + "/users/sign_in")).body();
        post(
                "/users/sign_in",
                fields(page) + "&" + pair("user[login]", account.username()) + "&"
                        + pair("user[password]", account.password()));
    }

    /** The address the browser is sent back to. */
    URI consent(URI page) throws IOException, InterruptedException {
        String html = get(page).body();
        String form = html.substring(html.indexOf("<form", html.indexOf("class=\"actions\"")));
        var answer = post("/oauth/authorize", fields(form.substring(0, form.indexOf("</form>"))));
        return URI.create(answer.headers().firstValue("location").orElseThrow());
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String fields(String html) {
        var form = new StringJoiner("&");
        var matcher = FIELD.matcher(html);
        while (matcher.find()) {
            form.add(pair(matcher.group(1), matcher.group(2).replace("&amp;", "&")));
        }
        return form.toString();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
