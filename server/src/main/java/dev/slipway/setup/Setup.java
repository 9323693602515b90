package dev.slipway.setup;

import dev.slipway.host.Providers;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.signin.AdministratorClaims;
import dev.slipway.signin.ApplicationProbe;
import dev.slipway.signin.SignInProvider;
import dev.slipway.signin.SignInProviders;
import dev.slipway.wire.identity.SetupBody;
import dev.slipway.wire.identity.SetupRequest;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the answers of the set-up page, tries them out, and only then saves them. */
@Component
class Setup {
    private static final String NAME = "GitLab";
    private static final String SIGN_IN_CALLBACK = "/auth/callback";

    private final AdministratorClaims claims;
    private final ApplicationProbe probe;
    private final SignInProviders signIn;
    private final Providers repositories;
    private final PublicUrl publicUrl;
    private final TransactionTemplate transactions;

    Setup(
            AdministratorClaims claims,
            ApplicationProbe probe,
            SignInProviders signIn,
            Providers repositories,
            PublicUrl publicUrl,
            TransactionTemplate transactions) {
        this.claims = claims;
        this.probe = probe;
        this.signIn = signIn;
        this.repositories = repositories;
        this.publicUrl = publicUrl;
        this.transactions = transactions;
    }

    /** @throws Problem {@code SETUP_INVALID} when the link is dead */
    SetupBody questions(String token) {
        requireOpen(token);
        URI url = publicUrl.get();
        return new SetupBody(
                url.toString(),
                url + SIGN_IN_CALLBACK,
                Providers.callback(url).toString(),
                List.of(SignInProvider.SCOPES.split(" ", -1)),
                repositories.scopes("gitlab"));
    }

    /** @throws Problem {@code SETUP_INVALID}, {@code INVALID_URL}, {@code ADDRESS_NOT_ALLOWED}, each naming the field */
    void answer(SetupRequest request) {
        requireOpen(request.token());
        URI url = publicUrl.lasting(request.publicUrl());
        URI gitlab = gitlab(request.gitlabUrl());
        boolean inside = request.allowPrivateAddress();
        var signInApplication =
                application(gitlab, request.signInApplicationId(), request.signInApplicationSecret(), inside);
        var repositoriesApplication = application(
                gitlab, request.repositoriesApplicationId(), request.repositoriesApplicationSecret(), inside);
        probe.verify(signInApplication, URI.create(url + SIGN_IN_CALLBACK), "sign_in_application_secret");
        probe.verify(repositoriesApplication, Providers.callback(url), "repositories_application_secret");
        transactions.executeWithoutResult(_ -> {
            publicUrl.save(url.toString());
            signIn.save(signInApplication);
            repositories.save(
                    NAME, gitlab, repositoriesApplication.clientId(), repositoriesApplication.clientSecret(), inside);
        });
    }

    private void requireOpen(String token) {
        if (!claims.isOpen(Secret.of(token))) {
            throw new Problem(
                    ErrorCode.SETUP_INVALID,
                    "This set-up link is dead: it was used, or the server has made a newer one since. The newest is in the file"
                            + " setup-link in the server's data folder as long as nobody has used it.");
        }
    }

    private static SignInProvider application(URI gitlab, String id, String secret, boolean inside) {
        return new SignInProvider(NAME, gitlab, id.strip(), Secret.of(secret.strip()), inside);
    }

    private static URI gitlab(String url) {
        try {
            return PublicUrl.checked(url);
        } catch (Problem malformed) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "This is not GitLab's address. Enter it as the browser shows it, such as https://gitlab.com")
                    .inField("gitlab_url");
        }
    }
}
