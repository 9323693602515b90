package dev.slipway.gitlab.auth;

import dev.slipway.gitlab.model.DeployToken;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Secrets;
import java.util.Optional;

/** Looks deploy tokens up. They open git and no part of the API. */
final class DeployTokens {
    private final Instance instance;

    DeployTokens(Instance instance) {
        this.instance = instance;
    }

    /** The token with this name and secret, if it opens the project now. */
    Optional<DeployToken> find(Login login, Project project) {
        String digest = Secrets.digest(login.password());
        return instance.store()
                .deployTokens()
                .first(one -> one.digest().equals(digest) && one.username().equals(login.user()))
                .filter(one -> !one.revoked() && !one.expired(instance.now()) && covers(one, project));
    }

    private boolean covers(DeployToken token, Project project) {
        return token.place() == Membership.Place.PROJECT
                ? token.placeId() == project.id()
                : instance.store().lineage(project.namespaceId()).stream().anyMatch(one -> one.id() == token.placeId());
    }
}
