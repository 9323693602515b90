package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Tokens;
import dev.slipway.gitlab.hook.Hooks;
import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.page.Sessions;
import java.io.IOException;

/** The whole REST API. */
public final class Api {
    private final Router router = new Router();

    /** The API of an instance. */
    public Api(Instance instance, Tokens tokens, Sessions sessions, Hooks hooks) {
        Endpoints endpoints = new Endpoints(instance, new Authentication(tokens, sessions), router);
        new PeopleApi().addTo(endpoints);
        new ProjectsApi().addTo(endpoints);
        new ProjectChangesApi().addTo(endpoints);
        new GroupsApi().addTo(endpoints);
        new MembersApi().addTo(endpoints);
        new BranchesApi(hooks.events()).addTo(endpoints);
        new CommitsApi(hooks.events()).addTo(endpoints);
        new TreeApi().addTo(endpoints);
        new FilesApi().addTo(endpoints);
        new CompareApi().addTo(endpoints);
        new MergeRequestsApi(hooks.events()).addTo(endpoints);
        new NotesApi(hooks.events()).addTo(endpoints);
        new StatusesApi().addTo(endpoints);
        new SharesApi().addTo(endpoints);
        new HooksApi().addTo(endpoints);
        new HookTrialsApi(hooks).addTo(endpoints);
        new PersonalTokensApi().addTo(endpoints);
        new PlaceTokensApi().addTo(endpoints);
        new DeployTokensApi().addTo(endpoints);
        new AdminApi().addTo(endpoints);
    }

    /** Answers a call below {@code /api/v4}. */
    public Reply handle(Call call) throws IOException {
        Reply reply = router.answer(call);
        return reply == null ? Reply.json(404, Json.object("error", "404 Not Found")) : reply;
    }
}
