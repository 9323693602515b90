package dev.slipway.doctor;

import dev.slipway.host.Provider;
import dev.slipway.kernel.UserId;
import dev.slipway.signin.SignInProvider;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people agreed to for the sign-in application. */
@Component
class SignInGrants {
    static final List<String> SCOPES = List.of(SignInProvider.SCOPES.split(" ", -1));

    AppGrant of(Provider provider, UserId person) {
        String name = "sign-in application of " + provider.name();
        boolean signsInThere = provider.signInId() != null;
        String why = signsInThere
                ? "Slipway keeps no token of a sign-in, so it cannot ask whether the application is still authorized"
                : "People do not sign in here with " + provider.name();
        return AppGrant.none(name, why, SCOPES, "/auth/sign-in?provider=" + provider.id());
    }
}
