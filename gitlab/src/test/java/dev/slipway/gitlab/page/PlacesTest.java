package dev.slipway.gitlab.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where deep links land. */
class PlacesTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private static Web browser(String role) {
        Web web = GITLAB.web();
        web.signIn(GITLAB.roster().person(role));
        return web;
    }

    @ParameterizedTest
    @CsvSource({
        "/, acme/platform/landing-zone",
        "/dashboard/groups, acme/secret",
        "/acme/platform/landing-zone, Terraform modules for an environment",
        "/acme/platform/landing-zone/-/tree/main/service, variables.tf",
        "/acme/platform/landing-zone/-/blob/main/greeting/main.tf, terraform_data",
        "/acme/platform/landing-zone/-/commit/main, Initial commit",
        "/acme/platform/landing-zone/-/project_members, Marek Novotny",
        "/acme/platform/blank-slate, The repository for this project is empty",
        "/acme/platform/old-network, This is an archived project",
        "/groups/acme, acme/platform",
        "/groups/acme/-/group_members, developer",
        "/-/user_settings/applications, You have not authorized any applications.",
    })
    void showsWhatThePathNames(String path, String text) {
        Web.Answer page = browser("reporter").get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(text);
    }

    @Test
    void tellsAGuestWhyThereIsNoCode() {
        assertThat(browser("guest").get("/vault/blueprints").body()).contains("at least the Reporter role");
        assertThat(browser("guest").get("/vault/blueprints/-/tree/main").status())
                .isEqualTo(404);
    }

    @Test
    void hidesWhatAPersonMayNotSee() {
        assertThat(browser("developer").get("/vault/blueprints").status()).isEqualTo(404);
        assertThat(browser("outsider").get("/acme/platform/landing-zone").status())
                .isEqualTo(404);
    }

    @Test
    void asksWhoeverIsNotSignedInAndComesBack() {
        Web web = GITLAB.web();
        assertThat(web.get("/acme/platform/landing-zone").header("Location")).endsWith("/users/sign_in");
        assertThat(web.signIn(GITLAB.roster().person("owner")).header("Location"))
                .isEqualTo(GITLAB.url() + "/acme/platform/landing-zone");
    }

    @Test
    void servesItsStyleSheetAndForbidsFraming() {
        assertThat(GITLAB.web().get("/assets/stand-in.css").header("Content-Type"))
                .startsWith("text/css");
        assertThat(GITLAB.web().get("/users/sign_in").header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void leadsOldAddressesOfTheApplicationsPageToTheNewOne() {
        assertThat(browser("owner").get("/-/profile/applications").header("Location"))
                .endsWith("/-/user_settings/applications");
    }

    @Test
    void forgetsWhoSignsOut() {
        Web web = browser("owner");
        web.get("/users/sign_out");
        assertThat(web.get("/").header("Location")).endsWith("/users/sign_in");
    }
}
