package dev.slipway.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person's browser, as far as signing in needs one: cookies, redirects, forms. */
public final class TestBrowser {
    private final Connection session = Jsoup.newSession()
            .timeout(30_000)
            .ignoreHttpErrors(true)
            .ignoreContentType(true)
            .maxBodySize(0);
    private final String url;

    public TestBrowser(String url) {
        this.url = url;
    }

    /** Goes to Slipway's sign-in and through GitLab's pages until consent is asked for, or until back at Slipway. */
    Document signInAtGitLab(String username, String password) throws IOException {
        var page = open(url + "/auth/sign-in?return_to=/somewhere");
        if (page.selectFirst("input[name='user[login]']") == null) {
            return page;
        }
        var form = form(page, "input[name='user[login]']");
        form.select("input[name='user[login]']").val(username);
        form.select("input[name='user[password]']").val(password);
        return form.submit().execute().parse();
    }

    /** The whole way; gives the address where it ended. */
    public URI signIn(String username, String password) throws IOException {
        return URI.create(open(callback(username, password)).location());
    }

    /** Where GitLab sends the browser back to once the person has signed in and agreed, without going there. */
    String callback(String username, String password) throws IOException {
        var page = signInAtGitLab(username, password);
        // Who has agreed before is sent on by a page of its own.
        var onward = page.selectFirst("head:has(meta[http-equiv=refresh]) ~ body a");
        return onward == null ? press(page, "Authorize") : onward.attr("href");
    }

    /** The address that a button of GitLab's page leads to, without going there. */
    public String press(Document page, String button) throws IOException {
        for (Element each : page.select("form")) {
            if (each instanceof FormElement form && form.select("button").text().startsWith(button)) {
                return String.valueOf(
                        form.submit().followRedirects(false).execute().header("Location"));
            }
        }
        throw new AssertionError("No button " + button + " on " + page.location() + ": " + page.title());
    }

    public Document open(String address) throws IOException {
        return session.newRequest(address).followRedirects(true).get();
    }

    /** A GET without following redirects. */
    public Connection.Response get(String address) throws IOException {
        return session.newRequest(address).followRedirects(false).execute();
    }

    /** Calls the API as the browser's pages do. */
    public Connection.Response call(String method, String path, String body, Map<String, String> headers)
            throws IOException {
        var request = session.newRequest(url + path)
                .method(Connection.Method.valueOf(method))
                .headers(headers)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        return (body.isEmpty() ? request : request.requestBody(body)).execute();
    }

    private static FormElement form(Document page, String marker) {
        if (page.selectFirst("form:has(" + marker + ")") instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("No form with " + marker + " on " + page.location());
    }
}
