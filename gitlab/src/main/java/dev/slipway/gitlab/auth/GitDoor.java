package dev.slipway.gitlab.auth;

import dev.slipway.gitlab.git.GitBackend;
import dev.slipway.gitlab.hook.Events;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Parameters;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.DeployToken;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets git clients in: the same tokens as the API, by HTTP Basic, with GitLab's texts for those who must stay outside. */
public final class GitDoor {
    private static final Pattern PATH = Pattern.compile("/(.+?)(\\.git)?/(info/refs|git-upload-pack|git-receive-pack)");

    private final Instance instance;
    private final Tokens tokens;
    private final DeployTokens deployTokens;
    private final GitBackend backend;
    private final Events events;

    /** A door to the repositories of an instance; tells what is pushed. */
    public GitDoor(Instance instance, Tokens tokens, GitBackend backend, Events events) {
        this.instance = instance;
        this.tokens = tokens;
        this.deployTokens = new DeployTokens(instance);
        this.backend = backend;
        this.events = events;
    }

    private record Errand(String path, boolean suffix, String service, boolean push) {}

    /** Answers a git client; null when the call is none of git's. */
    public @Nullable Reply answer(Call call) throws IOException {
        Matcher matcher = PATH.matcher(call.path());
        if (!matcher.matches()) {
            return null;
        }
        String service = matcher.group(3);
        boolean push = service.equals("git-receive-pack")
                || "git-receive-pack".equals(call.query().text("service"));
        Errand errand = new Errand(Parameters.decode(matcher.group(1)), matcher.group(2) != null, service, push);
        if (service.equals("info/refs") && !call.query().text("service", "").startsWith("git-")) {
            return Reply.text(403, "Git over dumb HTTP is not supported.");
        }
        return errand.suffix() || !service.equals("info/refs") ? enter(call, errand) : toSuffix(call, matcher.group(1));
    }

    private Reply toSuffix(Call call, String path) {
        return Reply.redirect(instance.url() + "/" + path + ".git/info/refs?" + call.rawQuery());
    }

    private Reply enter(Call call, Errand errand) throws IOException {
        Optional<Project> found = instance.store()
                .project(errand.path())
                .or(() -> instance.store().movedProject(errand.path()));
        Optional<DeployToken> deployToken =
                found.flatMap(project -> Login.of(call).flatMap(login -> deployTokens.find(login, project)));
        if (deployToken.isPresent()) {
            return deploy(call, errand, found.get(), deployToken.get());
        }
        Caller caller = caller(call);
        Person person = caller == null ? null : caller.person();
        if (person == null
                && (errand.push()
                        || found.filter(project -> instance.access().sees(null, project))
                                .isEmpty())) {
            throw denied();
        }
        Project project = found.filter(one -> instance.access().sees(person, one))
                .orElseThrow(
                        () -> person != null && person.bot()
                                ? denied()
                                : refusal(
                                        404,
                                        "The project you were looking for could not be found or you don't have permission to view it."));
        check(caller, project, errand.push());
        checkExists(project);
        if (errand.push()) {
            instance.store().projects().put(project.touched(instance.now()));
        }
        Reply reply = errand.service().equals("git-receive-pack") && person != null
                ? backend.receive(
                        call, project.id(), person.username(), changes -> events.pushed(project, person, changes))
                : backend.serve(call, project.id(), errand.service(), person == null ? "anonymous" : person.username());
        return uncached(reply);
    }

    private Reply deploy(Call call, Errand errand, Project project, DeployToken token) throws IOException {
        if (errand.push() || !token.scopes().contains("read_repository")) {
            throw refusal(
                    403,
                    errand.push() ? "You are not allowed to upload code." : "You are not allowed to download code.");
        }
        checkExists(project);
        return uncached(backend.serve(call, project.id(), errand.service(), token.username()));
    }

    private static Reply uncached(Reply reply) {
        return reply.with("Cache-Control", "no-cache, max-age=0, must-revalidate");
    }

    private void checkExists(Project project) {
        if (!instance.repositories().open(project.id()).exists()) {
            throw refusal(404, "A repository for this project does not exist yet.");
        }
    }

    private void check(@Nullable Caller caller, Project project, boolean push) {
        Person person = caller == null ? null : caller.person();
        if (caller != null && !caller.mayUse(push ? Scopes.PUSH : Scopes.CLONE)) {
            throw refusal(403, push ? "You are not allowed to upload code." : "You are not allowed to download code.");
        }
        if (!instance.access().readsCode(person, project)) {
            throw refusal(403, "You are not allowed to download code from this project.");
        }
        if (push && project.archived()) {
            throw refusal(403, "You can't push code to an archived project.");
        }
        if (push && !Role.DEVELOPER.heldBy(instance.access().effective(person, project))) {
            throw refusal(403, "You are not allowed to push code to this project.");
        }
    }

    private @Nullable Caller caller(Call call) {
        Optional<Login> login = Login.of(call);
        if (login.isEmpty()) {
            return null;
        }
        return switch (tokens.find(login.get().password())) {
            case Finding.Valid valid -> valid.caller();
            case Finding.Inactive inactive -> throw refusal(403, "Your account has been " + inactive.state() + ".");
            case Finding.Unknown _, Finding.Expired _, Finding.Revoked _ -> throw denied();
        };
    }

    private Refusal denied() {
        return new Refusal(Reply.text(
                        401,
                        "HTTP Basic: Access denied. If a password was provided for Git authentication, the password was"
                                + " incorrect or you're required to use a token instead of a password. If a token was"
                                + " provided, it was either incorrect, expired, or improperly scoped. See "
                                + instance.url()
                                + "/help/topics/git/troubleshooting_git.md#error-on-git-fetch-http-basic-access-denied")
                .with("WWW-Authenticate", "Basic realm=\"GitLab\""));
    }

    private static Refusal refusal(int status, String text) {
        return new Refusal(Reply.text(status, text));
    }
}
