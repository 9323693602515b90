package dev.slipway.provider.gitlab;

import dev.slipway.host.HostProbe;
import dev.slipway.host.ProbeCheck;
import dev.slipway.host.ProviderDraft;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.outbound.OutboundRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a GitLab before it is saved: its address, its certificate, whether it is one, and both applications. */
@Component
class GitLabProbe implements HostProbe {
    private static final List<String> SIGN_IN_SCOPES = List.of("openid", "profile", "email", "read_user");
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Outbound outbound;
    private final JsonMapper json = JsonMapper.builder().build();

    GitLabProbe(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public Findings probe(ProviderDraft draft, Redirects redirects, @Nullable Secret token) {
        var checks = new ArrayList<ProbeCheck>();
        checks.add(address(draft));
        boolean isThere = isFine(checks) && reach(draft, checks);
        if (!isThere) {
            return new Findings(null, withUnknown(checks));
        }
        String version = version(draft, token, checks);
        var trial = new ApplicationTrial(outbound, draft);
        checks.add(trial.run(
                "repositories_application",
                "Application for repositories",
                draft.repositories(),
                redirects.repositories(),
                draft.scopes()));
        checks.add(trial.run(
                "sign_in_application", "Application for sign-in", draft.signIn(), redirects.signIn(), SIGN_IN_SCOPES));
        checks.add(redirectUris(redirects));
        return new Findings(version, List.copyOf(checks));
    }

    private ProbeCheck address(ProviderDraft draft) {
        String title = "Address";
        try {
            var addresses = outbound.check(draft.baseUrl(), draft.reach().route(draft.baseUrl()));
            String found = addresses.entrySet().stream()
                    .map(each -> each.getKey() + " is "
                            + each.getValue().stream()
                                    .map(InetAddress::getHostAddress)
                                    .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
            return ProbeCheck.ok(
                    "address", title, found + (draft.reach().privateAddress() ? " (allowed explicitly)" : ""));
        } catch (Problem problem) {
            String field = problem.field() == null ? "base_url" : problem.field();
            return ProbeCheck.failed("address", title, problem.text(), field).withAction(action(problem), null);
        }
    }

    private static String action(Problem problem) {
        String action = problem.action();
        return action == null ? "Correct the address" : action;
    }

    /** Whether something that is a GitLab answered. */
    private boolean reach(ProviderDraft draft, List<ProbeCheck> checks) {
        try {
            var answer = get(draft, DISCOVERY, null);
            checks.add(ProbeCheck.ok("reachable", "Reachable", "GET " + DISCOVERY + " answered " + answer.status()));
            checks.add(certificate(draft));
            checks.add(isGitLab(draft, answer));
        } catch (Problem problem) {
            boolean certificate = "certificate_authority".equals(problem.field());
            checks.add(
                    certificate
                            ? ProbeCheck.ok("reachable", "Reachable", "A connection was made")
                            : ProbeCheck.failed("reachable", "Reachable", problem.text(), "base_url")
                                    .withAction("Start it, or open the way from this server to it", null));
            if (certificate) {
                checks.add(ProbeCheck.failed("certificate", "Certificate", problem.text(), "certificate_authority")
                        .withAction("Upload the certificate of the authority that signed it", null));
            }
        }
        return isFine(checks);
    }

    private static ProbeCheck certificate(ProviderDraft draft) {
        boolean open = "http".equalsIgnoreCase(draft.baseUrl().getScheme());
        if (open) {
            return new ProbeCheck(
                    "certificate",
                    "Certificate",
                    ProbeCheck.Verdict.WARNING,
                    "The address begins with http://, so tokens can be read on the way.",
                    "base_url",
                    "Use https:// where this GitLab offers it",
                    null);
        }
        var authority = draft.reach().authority();
        String by = authority == null
                ? "the authorities that this platform trusts"
                : "the uploaded one, "
                        + authority.chain().getFirst().getSubjectX500Principal().getName();
        return ProbeCheck.ok("certificate", "Certificate", "Signed by " + by + ", for this name, and not expired.");
    }

    private ProbeCheck isGitLab(ProviderDraft draft, OutboundAnswer answer) {
        String issuer = body(answer).path("issuer").asString("");
        String title = "Is a GitLab";
        if (answer.status() != 200 || issuer.isEmpty()) {
            return ProbeCheck.failed(
                            "gitlab",
                            title,
                            "What answers there is no GitLab, or one in trouble: GET " + DISCOVERY + " answered "
                                    + answer.status() + " without saying who it is.",
                            "base_url")
                    .withAction("Enter the address of GitLab's front page, with its path if it lies under one", null);
        }
        if (!issuer.equals(draft.baseUrl().toString())) {
            return ProbeCheck.failed("gitlab", title, "The GitLab there calls itself " + issuer + ".", "base_url")
                    .withAction("Enter the address that it calls itself", null);
        }
        var api = get(draft, "/api/v4/version", null);
        boolean answersAsApi = api.isJson() && (api.status() == 200 || api.status() == 401 || api.status() == 403);
        return answersAsApi
                ? ProbeCheck.ok("gitlab", title, "It calls itself " + issuer + " and its API answers.")
                : ProbeCheck.failed(
                                "gitlab",
                                title,
                                "It can be signed in to, but its API does not answer: GET /api/v4/version answered "
                                        + api.status() + ".",
                                "base_url")
                        .withAction("Let /api/v4 through to GitLab", null);
    }

    private @Nullable String version(ProviderDraft draft, @Nullable Secret token, List<ProbeCheck> checks) {
        String title = "Version";
        if (token == null) {
            checks.add(ProbeCheck.unknown(
                    "version", title, "GitLab tells its version only to somebody; give a token to see it here."));
            return null;
        }
        try {
            var answer = get(draft, "/api/v4/version", token);
            String version = body(answer).path("version").asString("");
            checks.add(
                    version.isEmpty()
                            ? ProbeCheck.failed(
                                    "version", title, "The token is not accepted (" + answer.status() + ").", "token")
                            : ProbeCheck.ok("version", title, "GitLab " + version));
            return version.isEmpty() ? null : version;
        } catch (Problem problem) {
            checks.add(ProbeCheck.unknown("version", title, problem.text()));
            return null;
        }
    }

    /** No answer of GitLab's tells: it compares them when a person has signed in. */
    private static ProbeCheck redirectUris(Redirects redirects) {
        return ProbeCheck.unknown(
                "redirect_uris",
                "Redirect URIs",
                "GitLab compares them when the first person comes. They must be exactly " + redirects.repositories()
                        + " (repositories) and " + redirects.signIn() + " (sign-in).");
    }

    private static List<ProbeCheck> withUnknown(List<ProbeCheck> done) {
        var all = new ArrayList<>(done);
        for (var check : List.of(
                List.of("reachable", "Reachable"),
                List.of("certificate", "Certificate"),
                List.of("gitlab", "Is a GitLab"),
                List.of("version", "Version"),
                List.of("repositories_application", "Application for repositories"),
                List.of("sign_in_application", "Application for sign-in"),
                List.of("redirect_uris", "Redirect URIs"))) {
            if (all.stream().noneMatch(each -> each.id().equals(check.getFirst()))) {
                all.add(ProbeCheck.unknown(
                        check.getFirst(), check.getLast(), "Not tried, for an earlier check failed."));
            }
        }
        return List.copyOf(all);
    }

    private static boolean isFine(List<ProbeCheck> checks) {
        return checks.stream().noneMatch(each -> each.verdict() == ProbeCheck.Verdict.FAILED);
    }

    private OutboundAnswer get(ProviderDraft draft, String path, @Nullable Secret token) {
        var request = OutboundRequest.get(URI.create(draft.baseUrl() + path))
                .within(draft.reach().patience());
        var whole = token == null ? request : request.header("Authorization", "Bearer " + token.reveal());
        return outbound.send(whole, draft.reach().route(draft.baseUrl()));
    }

    private JsonNode body(OutboundAnswer answer) {
        try {
            return json.readTree(answer.isJson() ? answer.text() : "{}");
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
