package dev.slipway.contribution;

import dev.slipway.access.Access;
import dev.slipway.access.Authorizations;
import dev.slipway.access.Consent;
import dev.slipway.access.Grants;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.UserId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a person's own authorization lets Slipway write in their name, as far as is known without asking the host. */
@Component
class Authority {
    private static final String HOSTS_PAGE = "/account/git-hosts";

    private final Grants grants;
    private final ReviewHosts hosts;

    Authority(Grants grants, ReviewHosts hosts) {
        this.grants = grants;
        this.hosts = hosts;
    }

    /**
     * The person's grant.
     *
     * @param back page of ours to come back to after authorizing
     * @throws Problem {@code NOT_AUTHORIZED_AT_PROVIDER} with the page that mends it
     */
    Access of(Provider provider, UserId person, String back) {
        String scope = hosts.of(provider).scope();
        var consent = grants.consent(provider.id(), person).orElse(null);
        if (consent == null) {
            throw missing(provider, "you have not authorized Slipway there yet", scope, back);
        }
        String broken = consent.broken();
        if (broken != null) {
            throw missing(provider, broken, scope, back);
        }
        if (!consent.scopes().isEmpty() && !consent.covers(List.of(scope))) {
            throw tooNarrow(provider, consent, scope, back);
        }
        return new Access.Granted(person);
    }

    /** The host has said that the grant does not reach as far as writing, whatever was known of it here. */
    Problem tooNarrow(Provider provider, UserId person, String back) {
        return tooNarrow(
                provider,
                grants.consent(provider.id(), person).orElse(null),
                hosts.of(provider).scope(),
                back);
    }

    private static Problem missing(Provider provider, String why, String scope, String back) {
        String who = "'" + provider.name() + "'";
        if (provider.applicationId() == null) {
            return new Problem(
                            ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                            "A merge request is made in your own name, and nobody can authorize Slipway at " + who
                                    + ": no repositories application is set up for it. An administrator of Slipway can"
                                    + " add one under Git hosts, with full access.")
                    .withAction("Add the repositories application", HOSTS_PAGE);
        }
        if (!provider.scopes().contains(scope)) {
            return narrowApplication(provider, why, scope);
        }
        return new Problem(
                        ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                        "A merge request is made in your own name, and Slipway may not act in it at " + who + ": " + why
                                + ". Authorize Slipway there, then press again.")
                .withAction("Authorize Slipway at " + provider.name(), authorize(provider, back));
    }

    private static Problem tooNarrow(Provider provider, @Nullable Consent consent, String scope, String back) {
        String covered = consent == null || consent.scopes().isEmpty()
                ? "does not let Slipway write"
                : "covers only " + String.join(" and ", consent.scopes());
        if (!provider.scopes().contains(scope)) {
            return narrowApplication(provider, "your authorization " + covered, scope);
        }
        return new Problem(
                        ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                        "Your authorization at '" + provider.name() + "' " + covered
                                + ", and making a merge request takes the scope " + scope
                                + ". Slipway asks for it by now: authorize it again, then press again. If "
                                + provider.name() + " then refuses the scope, whoever owns the application there has to"
                                + " tick it.")
                .withAction("Authorize Slipway at " + provider.name() + " again", authorize(provider, back));
    }

    /** Authorizing again would give no more than before. */
    private static Problem narrowApplication(Provider provider, String why, String scope) {
        return new Problem(
                        ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                        "Slipway only reads at '" + provider.name() + "' (" + why
                                + "), and making a merge request takes the scope " + scope
                                + ". Whoever owns the repositories application there ticks that scope, and an administrator"
                                + " of Slipway chooses full access for this host under Git hosts; then authorize Slipway"
                                + " anew.")
                .withAction("Choose full access under Git hosts", HOSTS_PAGE);
    }

    private static String authorize(Provider provider, String back) {
        return Authorizations.page(provider) + "&return_to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
