package dev.slipway.repository;

import dev.slipway.identity.SpaceDeleting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Disconnects what belongs to a space that goes. */
@Component
class SpaceEnd {
    private final Repositories repositories;

    SpaceEnd(Repositories repositories) {
        this.repositories = repositories;
    }

    @EventListener
    void on(SpaceDeleting event) {
        repositories.disconnectAll(event.space());
    }
}
