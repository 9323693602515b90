package dev.slipway.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.ApiClient;
import dev.slipway.discovery.Assets;
import dev.slipway.host.Providers;
import dev.slipway.identity.AccountRole;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Secret;
import dev.slipway.repository.Repositories;
import dev.slipway.signin.Cast;
import dev.slipway.signin.ServerWithGitLab;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One blueprint of several assets, from a repository to the stored blueprint over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositionApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPOSITION = "/api/spaces/team/blueprints/composition";

    private ServerWithGitLab world;
    private ApiClient admin;
    private String assets;

    @BeforeAll
    void start() throws Exception {
        world = ServerWithGitLab.start();
        var context = world.server().context();
        var gitlab = world.gitlab();
        context.getBean(Providers.class).save("Our GitLab", URI.create(gitlab.url()), "id", Secret.of("secret"), true);
        var space = context.getBean(Spaces.class).create("team", null, null);
        admin = ApiClient.bearer(
                world.server(), Cast.bearer(context, Cast.person(context, "admin", AccountRole.ADMIN)));
        var body = JSON.createObjectNode()
                .put("repository_url", gitlab.roster().project("terraform").url())
                .put("repository_name", "net")
                .put("access_token", gitlab.roster().person("administrator").token())
                .put("repository_type", "gitlab");
        asked("/api/spaces/team/repositories", body.toString(), 200);
        var repository =
                context.getBean(Repositories.class).list(space.id()).getFirst().id();
        var names = context.getBean(Assets.class).discover(repository).stream()
                .filter(asset -> asset.scanned().kind().equals("terraform"))
                .filter(asset -> asset.scanned().diagnostics().isEmpty())
                .map(asset -> "\"" + asset.name() + "\"")
                .limit(3)
                .toList();
        assertThat(names).hasSizeGreaterThan(1);
        assets = "[" + String.join(",", names) + "]";
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    private JsonNode asked(String path, String body, int status) throws Exception {
        var answer = admin.call("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    @Test
    void proposesStoresNothingAndMakesWhatItShowed() throws Exception {
        var proposal = asked(COMPOSITION, "{\"assets\":" + assets + "}", 200);
        assertThat(proposal.path("grains").size()).isGreaterThan(1);
        assertThat(proposal.at("/grains/0/inputs/0/reason").asString()).endsWith(".");
        assertThat(admin.get("/api/spaces/team/blueprints").body()).doesNotContain("together");

        String request = "{\"name\":\"together\",\"assets\":" + assets + ",\"wires\":[]}";
        var made = asked(COMPOSITION + "/new", request, 200);
        assertThat(made.path("name").asString()).isEqualTo("together");
        assertThat(made.path("yaml").asString()).isEqualTo(proposal.path("yaml").asString());
        assertThat(made.path("errors").size()).isZero();
        assertThat(asked(COMPOSITION + "/new", request, 409)
                        .at("/errors/0/name")
                        .asString())
                .isEqualTo("NAME_TAKEN");
    }

    @Test
    void refusesWithTheFieldThatIsWrong() throws Exception {
        String wire = "{\"name\":\"other\",\"assets\":" + assets + ",\"wires\":[{\"grain\":\"none\",\"input\":\"x\"}]}";
        for (String path : new String[] {COMPOSITION, COMPOSITION + "/new"}) {
            var fault = asked(path, wire, 400).at("/errors/0");
            assertThat(fault.path("name").asString()).isEqualTo("INVALID_INPUT");
            assertThat(fault.path("field").asString()).isEqualTo("wires[0].grain");
        }
        var name = asked(COMPOSITION + "/new", "{\"name\":\"a/b\",\"assets\":" + assets + "}", 400);
        assertThat(name.at("/errors/0/name").asString()).isEqualTo("INVALID_NAME");
        assertThat(name.at("/errors/0/field").asString()).isEqualTo("name");
    }

    @Test
    void givesTheTextAloneOfOneAssetOrSeveral() throws Exception {
        String path = "/api/spaces/team/iac-assets/generate-blueprint-yaml";
        String first = assets.substring(1, assets.indexOf(','));
        var one = asked(path, "{\"iac_asset_names\":[" + first + "]}", 200);
        assertThat(one.path("yaml").asString()).contains("spec_version: 2", "grains:");
        assertThat(JSON.writeValueAsString(one.path("name"))).isEqualTo(first);
        var several = asked(path, "{\"iac_asset_names\":" + assets + "}", 200);
        assertThat(several.path("yaml").asString()).contains("Made of several assets");
        asked(path, "{\"iac_asset_names\":[]}", 400);
        asked(path, "{\"iac_asset_names\":[\"nothing\"]}", 404);
        assertThat(admin.call(
                                "GET",
                                "/api/spaces/team/blueprints/"
                                        + one.path("name").asString(),
                                "")
                        .statusCode())
                .isEqualTo(404);
    }
}
