package dev.slipway.notice;

import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Credential;
import dev.slipway.keychain.CredentialBroken;
import dev.slipway.keychain.CredentialExpiring;
import dev.slipway.keychain.CredentialRotated;
import dev.slipway.keychain.CredentialRotationRefused;
import dev.slipway.keychain.CredentialUses;
import dev.slipway.keychain.CredentialUses.Use;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of credentials, told to who deposited them and to the administrators of the spaces where they are used. */
@Component
class CredentialNews {
    private final Notices notices;
    private final List<CredentialUses> uses;

    CredentialNews(Notices notices, List<CredentialUses> uses) {
        this.notices = notices;
        this.uses = uses;
    }

    @EventListener
    void on(CredentialExpiring event) {
        String when = event.days() <= 1 ? "within a day" : "in " + event.days() + " days";
        tell(
                event.credential(),
                "credential_expiring",
                "The credential '" + event.credential().name() + "' ends " + when + ".",
                "Its " + event.credential().facts().kind().words() + " works until " + event.expires() + "."
                        + (event.rotates() ? " It will be exchanged for a new one by itself before." : "")
                        + users(event.credential()),
                event.rotates() ? null : "Make a new token and give it to the credential",
                event.credential().facts().page());
    }

    @EventListener
    void on(CredentialBroken event) {
        tell(
                event.credential(),
                "credential_broken",
                "The credential '" + event.credential().name() + "' does not work any more.",
                event.why() + users(event.credential()),
                "Make a new token and give it to the credential",
                event.credential().facts().page());
    }

    @EventListener
    void on(CredentialRotated event) {
        tell(
                event.credential(),
                "credential_rotated",
                "The credential '" + event.credential().name() + "' was exchanged for a new one.",
                "The old one was about to end; the new one works until " + event.expires() + ".",
                null,
                null);
    }

    @EventListener
    void on(CredentialRotationRefused event) {
        tell(
                event.credential(),
                "credential_rotation_refused",
                "The credential '" + event.credential().name() + "' could not be exchanged for a new one.",
                event.why() + users(event.credential()),
                "Make a new token and give it to the credential",
                event.credential().facts().page());
    }

    private void tell(
            Credential credential,
            String kind,
            String what,
            String why,
            @Nullable String action,
            @Nullable String link) {
        var news = new News(kind, what, why, action, link);
        var spaces = new LinkedHashSet<SpaceId>();
        used(credential).forEach(use -> spaces.add(use.space()));
        spaces.remove(credential.space());
        notices.tell(credential.person(), credential.space(), news);
        spaces.forEach(space -> notices.tell(null, space, news));
    }

    private List<Use> used(Credential credential) {
        return uses.stream().flatMap(room -> room.of(credential.id()).stream()).toList();
    }

    private String users(Credential credential) {
        String names = used(credential).stream().map(Use::repository).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Connected with it: " + names + ".";
    }
}
