package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.ApiClient;
import dev.slipway.app.RunningServer;
import dev.slipway.kernel.Actor;
import dev.slipway.signin.Cast;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spaces and their people as clients meet them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpacesApiTest {
    private RunningServer server;
    private ApiClient admin;

    @BeforeAll
    void start() throws Exception {
        server = RunningServer.start();
        admin = client(Cast.person(server.context(), "admin", AccountRole.ADMIN));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aSpaceIsMadeFoundRenamedAndDeleted() throws Exception {
        answers(admin.call("POST", "/api/spaces", "{\"name\":\"Shop floor\",\"color\":\"\",\"icon\":\"flow\"}"), "{");
        answers(
                admin.get("/api/spaces/shop%20FLOOR"),
                "{\"name\":\"Shop floor\",\"color\":\"darkBlue\",\"icon\":\"flow\",\"users_count\":0,\"groups_count\":0}");
        assertThat(admin.get("/api/spaces").body()).startsWith("[").contains("Shop floor");
        answers(admin.call("PUT", "/api/spaces/Shop%20floor", "{\"name\":\"shop\",\"color\":\"pinkRed\"}"), "{}");
        answers(admin.get("/api/spaces/shop"), "pinkRed");
        assertThat(admin.get("/api/spaces/Shop%20floor").statusCode()).isEqualTo(404);
        answers(admin.call("DELETE", "/api/spaces/shop", ""), "{}");
        assertThat(admin.get("/api/spaces/shop").statusCode()).isEqualTo(404);
    }

    @Test
    void aNameIsTakenWhateverItsCase() throws Exception {
        made("taken");
        refuses(admin.call("POST", "/api/spaces", "{\"name\":\"TAKEN\"}"), 409, "NAME_TAKEN");
        made("other");
        refuses(admin.call("PUT", "/api/spaces/other", "{\"name\":\"Taken\"}"), 409, "NAME_TAKEN");
    }

    @Test
    void namesThatWouldNotWorkAreRefused() throws Exception {
        for (String name :
                new String[] {"", " ", "a/b", "api", "Sign-In", "-x", "x".repeat(51), "a\\\\b", "a%b", "..", "a?b"}) {
            refuses(admin.call("POST", "/api/spaces", "{\"name\":\"" + name + "\"}"), 400, "INVALID_NAME");
        }
        refuses(admin.call("POST", "/api/spaces", "{\"name\":\"ok\",\"color\":\"pink\"}"), 400, "INVALID_INPUT");
    }

    @Test
    void aSpacesAdministratorMayPaintItButNotRenameIt() throws Exception {
        made("painted");
        var painter = client(joined("painter", "painted", "Space Admin"));
        answers(painter.call("PUT", "/api/spaces/painted", "{\"name\":\"painted\",\"icon\":\"pen\"}"), "{}");
        refuses(painter.call("PUT", "/api/spaces/painted", "{\"name\":\"mine\"}"), 403, "FORBIDDEN");
    }

    @Test
    void rolesAreReadLenientlyAndMemberIsTheUsual() throws Exception {
        made("roles");
        joined("lena", "roles", "spaceadmin");
        joined("lars", "roles", "SPACE DEVELOPER");
        joined("lola", "roles", "");
        assertThat(admin.get("/api/spaces/roles/users").body())
                .containsSubsequence("lars@", "Space Developer", "lena@", "Space Admin", "lola@", "Space Member");
        refuses(add("roles", "lola@example.com", "Emperor"), 400, "INVALID_INPUT");
        refuses(add("roles", "nobody", "Space Member"), 400, "INVALID_INPUT");
        answers(add("roles", "\\\"LOLA@example.com\\\"", "Space Admin"), "{}");
        assertThat(admin.get("/api/spaces/roles").body()).contains("\"users_count\":3");
    }

    @Test
    void whoeverWasAddedByAddressIsInAtTheFirstSignIn() throws Exception {
        made("waiting");
        answers(add("waiting", "Late@Example.com", "Space Developer"), "{}");
        assertThat(admin.get("/api/spaces/waiting/users").body())
                .contains("\"email\":\"late@example.com\"", "\"pending\":true");
        var late = client(Cast.person(server.context(), "late", AccountRole.MEMBER));
        assertThat(late.get("/api/session").body())
                .contains("\"name\":\"waiting\"", "\"space_role\":\"Space Developer\"");
        assertThat(admin.get("/api/spaces/waiting/users").body()).contains("\"pending\":false");
    }

    @Test
    void peopleLeaveAndInvitationsAreTakenBack() throws Exception {
        made("leaving");
        var leaver = client(joined("leaver", "leaving", "Space Member"));
        assertThat(leaver.get("/api/spaces/leaving").statusCode()).isEqualTo(200);
        answers(admin.call("DELETE", "/api/spaces/leaving/users/leaver@example.com", ""), "{}");
        refuses(leaver.get("/api/spaces/leaving"), 404, "SPACE_NOT_FOUND");
        add("leaving", "never@example.com", "");
        answers(admin.call("DELETE", "/api/spaces/leaving/users/never@example.com", ""), "{}");
        refuses(admin.call("DELETE", "/api/spaces/leaving/users/never@example.com", ""), 404, "PERSON_NOT_FOUND");
    }

    @Test
    void aSpacesLastAdministratorGoesOnlyByTheAccounts() throws Exception {
        made("lonely");
        var last = client(joined("last", "lonely", "Space Admin"));
        String path = "/api/spaces/lonely/users/last@example.com";
        refuses(last.call("DELETE", path, ""), 409, "LAST_ADMINISTRATOR");
        refuses(
                last.call("POST", "/api/spaces/lonely/users", "{\"email\":\"last@example.com\",\"space_role\":\"\"}"),
                409,
                "LAST_ADMINISTRATOR");
        answers(admin.call("DELETE", path, ""), "{}");
    }

    @Test
    void theAccountsLastAdministratorStays() throws Exception {
        String path = "/api/accounts/users/admin@example.com";
        refuses(admin.call("PUT", path, "{\"account_role\":\"Account Member\"}"), 409, "LAST_ADMINISTRATOR");
        Cast.person(server.context(), "second", AccountRole.MEMBER);
        String second = "/api/accounts/users/second@example.com";
        answers(admin.call("PUT", second, "{\"account_role\":\"account admin\"}"), "{}");
        assertThat(admin.get(second).body())
                .contains("\"account_role\":\"Account Admin\"", "\"has_access_to_all_spaces\":true");
        answers(admin.call("PUT", second, "{\"account_role\":\"AccountMember\"}"), "{}");
        refuses(admin.get("/api/accounts/users/stranger@example.com"), 404, "PERSON_NOT_FOUND");
    }

    private void made(String name) throws Exception {
        answers(admin.call("POST", "/api/spaces", "{\"name\":\"" + name + "\"}"), name);
    }

    private Actor joined(String name, String space, String role) throws Exception {
        var person = Cast.person(server.context(), name, AccountRole.MEMBER);
        answers(add(space, person.email(), role), "{}");
        return person;
    }

    private HttpResponse<String> add(String space, String email, String role) throws Exception {
        String body = "{\"email\":\"" + email + "\",\"space_role\":\"" + role + "\"}";
        return admin.call("POST", "/api/spaces/" + space + "/users", body);
    }

    private ApiClient client(Actor actor) {
        return ApiClient.bearer(server, Cast.bearer(server.context(), actor));
    }

    private static void answers(HttpResponse<String> response, String words) {
        assertThat(response.body()).contains(words);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static void refuses(HttpResponse<String> response, int status, String name) {
        assertThat(response.body()).contains("\"name\":\"" + name + "\"");
        assertThat(response.statusCode()).isEqualTo(status);
    }
}
