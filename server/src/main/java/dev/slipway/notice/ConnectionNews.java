package dev.slipway.notice;

import dev.slipway.access.Authorizations;
import dev.slipway.access.GrantLost;
import dev.slipway.host.Providers;
import dev.slipway.repository.ConnectionLost;
import dev.slipway.repository.ConnectionRestored;
import dev.slipway.repository.StandbySwitched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of connections and of the grants behind them. */
@Component
class ConnectionNews {
    private final Notices notices;
    private final Providers providers;

    ConnectionNews(Notices notices, Providers providers) {
        this.notices = notices;
        this.providers = providers;
    }

    @EventListener
    void on(GrantLost event) {
        var provider = providers.byId(event.provider());
        String what = "Your access to '" + provider.name() + "' as '" + event.account() + "' is gone.";
        var news = event.blocked()
                ? new News(
                        "grant_lost",
                        what,
                        event.why() + ".",
                        "Ask an administrator there",
                        provider.baseUrl().toString())
                : new News(
                        "grant_lost",
                        what,
                        event.why() + ".",
                        "Authorize Slipway at " + provider.name(),
                        Authorizations.page(provider));
        notices.tell(event.person(), null, news);
    }

    @EventListener
    void on(ConnectionLost event) {
        notices.tell(
                event.person(),
                event.space(),
                new News(
                        "connection_lost",
                        "The repository '" + event.name() + "' is disconnected.",
                        event.why(),
                        event.action(),
                        event.link()));
    }

    @EventListener
    void on(ConnectionRestored event) {
        notices.tell(
                null,
                event.space(),
                new News(
                        "connection_restored",
                        "The repository '" + event.name() + "' is connected again.",
                        "What kept it from being synchronised is over.",
                        null,
                        null));
    }

    @EventListener
    void on(StandbySwitched event) {
        String what = event.inUse()
                ? "The repository '" + event.name() + "' goes on with its standby credential '" + event.standby() + "'."
                : "The repository '" + event.name() + "' does not need its standby credential any more.";
        notices.tell(
                event.person(),
                event.space(),
                new News(
                        event.inUse() ? "standby_in_use" : "standby_relieved",
                        what,
                        event.why(),
                        event.inUse() ? "Mend the access that it was connected with" : null,
                        null));
    }
}
