package dev.slipway.blueprint;

import dev.slipway.identity.Spaces;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Audience;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Which blueprints the catalog shows. Where a text has {@code metadata.self-service}, the text alone decides (blueprint
 * specification, {@code metadata}); elsewhere people do.
 */
@Component
class Publication {
    private static final Pattern KEY = Pattern.compile("(?m)^\\s+[\"']?self-service[\"']?\\s*:");

    private final BlueprintStore store;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;

    Publication(BlueprintStore store, Spaces spaces, ApplicationEventPublisher events) {
        this.store = store;
        this.spaces = spaces;
        this.events = events;
    }

    /** Shows it, or takes it out. */
    void set(Blueprint blueprint, boolean published) {
        if (store.publish(blueprint.id(), published)) {
            events.publishEvent(
                    published
                            ? new BlueprintPublished(
                                    blueprint.id(), blueprint.space(), blueprint.repositoryName(), blueprint.name())
                            : new BlueprintUnpublished(
                                    blueprint.id(), blueprint.space(), blueprint.repositoryName(), blueprint.name()));
        }
    }

    /** Does what the offered text says, where it says something. */
    void settle(Blueprint offered) {
        Audience said = said(offered);
        if (said != null && offered.isValid()) {
            set(offered, said.in(spaces.byId(offered.space()).name()));
        }
    }

    /** @throws Problem {@code WRONG_STATE} where the text decides otherwise */
    static void requireChoice(Blueprint offered, boolean published) {
        String lock = offered.publishingLockedBy();
        if (lock != null && offered.published() != published) {
            String where = offered.file() == null ? "edit the blueprint" : "change it there and push";
            throw new Problem(
                    ErrorCode.WRONG_STATE,
                    "Whether " + offered.name() + " is in the catalog is decided by " + lock + ", not here; to choose, "
                            + where + ".");
        }
    }

    /** What takes the choice from people, in words; null where nothing does. */
    static @Nullable String lock(Blueprint offered) {
        if (said(offered) == null) {
            return null;
        }
        TrackedFile file = offered.file();
        Matcher key = KEY.matcher(offered.yaml());
        long line = key.find() ? offered.yaml().substring(0, key.end()).lines().count() : 1;
        String text = file == null ? "its text" : file.path() + " in repository " + offered.repositoryName();
        return "metadata.self-service in line " + line + " of " + text;
    }

    private static @Nullable Audience said(Blueprint offered) {
        return offered.document().header().metadata().selfService();
    }
}
