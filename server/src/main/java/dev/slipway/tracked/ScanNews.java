package dev.slipway.tracked;

import dev.slipway.blueprint.TrackedBlueprints;
import dev.slipway.discovery.AssetsDiscovered;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.RepositoryDisconnected;
import dev.slipway.repository.RepositoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of scans and of repositories that go, and lets the blueprints follow. */
@Component
class ScanNews {
    private static final Logger LOG = LoggerFactory.getLogger(ScanNews.class);

    private final Following following;
    private final TrackedBlueprints blueprints;
    private final Repositories repositories;

    ScanNews(Following following, TrackedBlueprints blueprints, Repositories repositories) {
        this.following = following;
        this.blueprints = blueprints;
        this.repositories = repositories;
    }

    @EventListener
    void scanned(AssetsDiscovered news) {
        follow(news.repository());
    }

    @EventListener
    void disconnected(RepositoryDisconnected news) {
        blueprints.disconnected(news.repository());
    }

    /** What was scanned while nobody listened: by a server that died right behind it, or an earlier release. */
    @EventListener
    void started(ApplicationReadyEvent ready) {
        Thread.ofVirtual()
                .name("follow-blueprints")
                .start(() -> repositories.all().forEach(each -> follow(each.id())));
    }

    /** A repository that cannot be read now keeps its blueprints as they are until the next scan. */
    private void follow(RepositoryId repository) {
        try {
            following.follow(repository);
        } catch (Problem failed) {
            LOG.warn("The blueprints of repository {} did not follow: {}", repository, failed.getMessage());
        }
    }
}
