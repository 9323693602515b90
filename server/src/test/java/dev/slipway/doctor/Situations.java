package dev.slipway.doctor;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Brings about what a line of the matrix names, examines, and undoes it. */
final class Situations {
    private static final Map<String, String> PEOPLE = Map.of(
            "guest", "gus", "reporter", "rosa", "developer", "dana", "maintainer", "marek", "no member", "oscar");
    private static final Map<String, Integer> LEVELS =
            Map.of("guest", 10, "reporter", 20, "developer", 30, "maintainer", 40);
    private static final Map<String, Map<String, ?>> FAULTS = Map.of(
            "200 ms", Map.of("delay_ms", 200),
            "hanging", Map.of("delay_ms", 9000),
            "down", Map.of("reset", true),
            "429", Map.of("status", 429),
            "502 html", Map.of("status", 502),
            "half page", Map.of("truncate", true));

    private static final int MOST_REPETITIONS = 4;

    private final Ward ward;
    private int made;

    Situations(Ward ward) {
        this.ward = ward;
    }

    /** What to ask, and as whom. */
    private record Question(String bearer, Map<String, String> request) {}

    JsonNode examine(String credential, String situation) throws Exception {
        return during(credential, situation, question -> {
            var report = ward.examine(question.bearer(), question.request());
            for (int again = 0; again < MOST_REPETITIONS && !situation.equals("hanging") && isLate(report); again++) {
                report = ward.examine(question.bearer(), question.request());
            }
            return report;
        });
    }

    /** Tries to connect the project, and gives the answer with its status. */
    HttpResponse<String> connect(String credential, String situation, String name) throws Exception {
        return during(credential, situation, question -> {
            var wish = new HashMap<String, Object>(question.request());
            wish.put("repository_name", name);
            return ward.call(question.bearer(), "POST", "/repositories", Ward.JSON.writeValueAsString(wish));
        });
    }

    /** What is asked while things stand so. */
    private interface Act<T> {
        T with(Question question) throws Exception;
    }

    private <T> T during(String credential, String situation, Act<T> act) throws Exception {
        String project = project(credential, situation);
        var question = credential.equals("oauth") ? person(situation, project) : token(credential, situation, project);
        try {
            begin(credential, situation);
            return act.with(question);
        } finally {
            ward.world().control("DELETE", "/faults", "");
            ward.world().control("POST", "/clock", "{\"offset_s\":0}");
        }
    }

    /** A machine that is busy with other tests may let three seconds pass; what the doctor says then is true, but not what is asked here. */
    private static boolean isLate(JsonNode report) {
        String text = report.toString();
        return text.contains("No answer within")
                || text.contains("order within")
                || text.contains("did not answer within")
                || text.contains("not be got within")
                || text.contains("took longer than");
    }

    private void begin(String credential, String situation) throws Exception {
        if (FAULTS.containsKey(situation)) {
            ward.world().control("POST", "/faults", Ward.JSON.writeValueAsString(FAULTS.get(situation)));
        }
        if (situation.equals("expired")) {
            ward.world().control("POST", "/clock", "{\"offset_s\":300000}");
        }
        if (situation.equals("revoked") && credential.equals("oauth")) {
            ward.revokes("olga");
        }
    }

    private String project(String credential, String situation) throws Exception {
        if (!situation.equals("moved")) {
            return situation.equals("archived") ? ward.url("archived") : ward.url("terraform");
        }
        String path = "moving-" + credential + "-" + ++made;
        var project = ward.gitlab(
                "POST",
                "/projects",
                Map.of("path", path, "namespace_id", "acme/platform", "initialize_with_readme", true));
        return project.path("web_url").asString();
    }

    private Question person(String situation, String project) throws Exception {
        if (situation.equals("scope")) {
            String token = narrowToken();
            return new Question(ward.bearer("root"), Map.of("repository_url", project, "access_token", token));
        }
        String username = situation.equals("revoked") ? "olga" : PEOPLE.getOrDefault(situation, "dana");
        String bearer = ward.authorized(username);
        move(situation, project);
        return new Question(bearer, Map.of("repository_url", project));
    }

    private Question token(String credential, String situation, String project) throws Exception {
        var fields = new HashMap<String, Object>(Map.of(
                "name", "doctor " + ++made,
                "scopes", List.of(situation.equals("scope") ? "read_user" : "api"),
                "access_level", LEVELS.getOrDefault(situation, 30),
                "expires_at",
                        LocalDate.now(java.time.ZoneOffset.UTC)
                                .plusDays(situation.equals("expired") ? 1 : 90)
                                .toString()));
        String place = place(credential, situation, project);
        var token = ward.gitlab("POST", place, fields);
        if (situation.equals("revoked")) {
            String revoking = credential.equals("pat") ? "/personal_access_tokens" : place;
            ward.gitlab("DELETE", revoking + "/" + token.path("id").asString(), Map.of());
        }
        move(situation, project);
        return new Question(
                ward.bearer("root"),
                Map.of(
                        "repository_url",
                        project,
                        "access_token",
                        token.path("token").asString()));
    }

    private String place(String credential, String situation, String project) throws Exception {
        boolean elsewhere = situation.equals("no member");
        return switch (credential) {
            case "pat" -> {
                String username = PEOPLE.getOrDefault(situation, "dana");
                var found = ward.gitlab("GET", "/users?username=" + username, Map.of());
                yield "/users/" + found.path(0).path("id").asString() + "/personal_access_tokens";
            }
            case "group" -> "/groups/" + (elsewhere ? "vault" : "acme") + "/access_tokens";
            default -> "/projects/" + encoded(elsewhere ? ward.url("guest-only") : project) + "/access_tokens";
        };
    }

    private void move(String situation, String project) throws Exception {
        if (situation.equals("moved")) {
            ward.gitlab("PUT", "/projects/" + encoded(project), Map.of("path", "moved-" + ++made));
        }
    }

    /** A token of an OAuth application that may only read people. */
    private String narrowToken() throws Exception {
        var application = ward.gitlab(
                "POST",
                "/applications",
                Map.of("name", "narrow", "redirect_uri", "http://127.0.0.1:9/back", "scopes", "read_user"));
        String id = application.path("application_id").asString();
        ward.bearer("dana");
        var browser = ward.browser("dana");
        String base = ward.roster().url();
        var page = browser.open(base + "/oauth/authorize?response_type=code&scope=read_user&state=x&client_id=" + id
                + "&redirect_uri=" + URLEncoder.encode("http://127.0.0.1:9/back", StandardCharsets.UTF_8));
        String code = browser.press(page, "Authorize").replaceFirst(".*code=([^&]+).*", "$1");
        String form = "grant_type=authorization_code&redirect_uri=http://127.0.0.1:9/back&code=" + code + "&client_id="
                + id + "&client_secret=" + application.path("secret").asString();
        var answer = ward.world()
                .server()
                .send(HttpRequest.newBuilder(URI.create(base + "/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        return Ward.JSON.readTree(answer.body()).path("access_token").asString();
    }

    private String encoded(String url) {
        return url.substring(ward.roster().url().length() + 1).replace("/", "%2F");
    }
}
