package dev.slipway.demo;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A person's browser, as far as sign-in pages need one: cookies, redirects, forms. */
final class Browser {
    private static final int TIMEOUT_MS = 20_000;

    private final String url;
    private final Connection session = Jsoup.newSession()
            .timeout(TIMEOUT_MS)
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .followRedirects(true)
            .maxBodySize(0);

    Browser(String url) {
        this.url = url;
    }

    /**
     * Signs in at Slipway through GitLab's own pages.
     *
     * @throws DemoFailure with the page that came instead
     */
    void signIn(GitLabFile.Person person) throws IOException {
        Document page = session.newRequest(url + "/auth/sign-in?return_to=/").get();
        FormElement signIn = form(page, "input[name='user[login]']", "GitLab's sign-in page");
        signIn.select("input[name='user[login]']").val(person.username());
        signIn.select("input[name='user[password]']").val(person.password());
        Document next = submit(signIn);
        if (next.location().contains("/oauth/authorize")) {
            next = consent(next);
        }
        if (!next.location().startsWith(url) || next.location().contains("/problem")) {
            throw new DemoFailure("Signing in as " + person.username() + " ended on " + next.location());
        }
    }

    /** Presses "Authorize", or follows the page that GitLab shows instead where consent was given before. */
    private Document consent(Document page) throws IOException {
        var onward = page.selectFirst("a[href^='" + url + "']");
        return onward == null
                ? submit(form(page, "input[name=client_id]", "GitLab's consent page"))
                : session.newRequest(onward.attr("href")).get();
    }

    private Document submit(FormElement form) throws IOException {
        return form.submit().execute().parse();
    }

    private static FormElement form(Document page, String marker, String what) {
        var input = page.selectFirst("form:has(" + marker + "):not(:has(input[value=delete]))");
        if (input instanceof FormElement form) {
            return form;
        }
        throw new DemoFailure("Expected " + what + " but got " + page.location() + ": " + page.title());
    }

    /** Calls Slipway's API as the signed-in person; the answer is JSON. */
    <T> T post(String path, Object body, Class<T> type) throws IOException {
        var response = session.newRequest(url + path)
                .method(Connection.Method.POST)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Slipway-Client", "demo")
                .requestBody(Json.text(body))
                .execute();
        return read(path, response, type);
    }

    <T> T get(String path, Map<String, String> headers, Class<T> type) throws IOException {
        var response = session.newRequest(url + path)
                .headers(headers)
                .header("Accept", "application/json")
                .execute();
        return read(path, response, type);
    }

    private static <T> T read(String path, Connection.Response response, Class<T> type) throws IOException {
        if (response.statusCode() >= 400) {
            throw new DemoFailure(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return Json.MAPPER.readValue(response.body(), type);
    }
}
