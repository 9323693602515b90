package dev.slipway.setup;

import dev.slipway.host.Providers;
import dev.slipway.signin.SignInProvider;
import dev.slipway.wire.repository.ApplicationFormsBody;
import dev.slipway.wire.repository.ApplicationFormsBody.Form;
import dev.slipway.wire.repository.ApplicationFormsBody.Place;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person pastes into GitLab's form for applications, and the three places where that form is (its routes
 * {@code config/routes/user_settings.rb}, {@code group.rb}, {@code admin.rb}; the older one is from before 16.9).
 */
@Component
class ApplicationForms {
    private final Providers providers;

    ApplicationForms(Providers providers) {
        this.providers = providers;
    }

    /** @param access {@code full} for webhooks, commit statuses and merge requests, anything else for reading */
    ApplicationFormsBody of(URI baseUrl, URI server, @Nullable String access) {
        boolean full = "full".equalsIgnoreCase(access);
        var signIn = new Form(
                "sign_in",
                "Slipway sign-in",
                server + GitHosts.SIGN_IN_CALLBACK,
                List.of(SignInProvider.SCOPES.split(" ", -1)),
                true,
                "Slipway learns who somebody is with it, and nothing else.");
        var repositories = new Form(
                "repositories",
                "Slipway repositories",
                Providers.callback(server).toString(),
                full ? providers.fullScopes("gitlab") : providers.scopes("gitlab"),
                true,
                full
                        ? "Slipway lists and clones the projects that a person may read, creates webhooks in them and reports"
                                + " back to commits, and makes branches and merge requests for whoever asks it to; GitLab has"
                                + " no narrower scope for the last three than api."
                        : "Slipway lists and clones the projects that a person may read. It cannot change anything, so news"
                                + " of pushes comes by looking, not by webhooks.");
        return new ApplicationFormsBody(baseUrl.toString(), List.of(signIn, repositories), places(baseUrl));
    }

    private static List<Place> places(URI base) {
        return List.of(
                new Place(
                        "user",
                        "Your own account",
                        base + "/-/user_settings/applications",
                        base + "/-/profile/applications",
                        "anybody"),
                new Place(
                        "group",
                        "A group (put its path in place of GROUP)",
                        base + "/groups/GROUP/-/settings/applications",
                        null,
                        "an owner of the group"),
                new Place(
                        "instance",
                        "The whole instance",
                        base + "/admin/applications",
                        null,
                        "an administrator of this GitLab; ticking Trusted there spares everybody the consent page"));
    }
}
