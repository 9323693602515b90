package dev.slipway.blueprint;

import dev.slipway.discovery.Assets;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.blueprint.MadeOfBody;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the code that blueprints were made of is still where it was. */
@Component
public final class Sources {
    private final Assets assets;

    Sources(Assets assets) {
        this.assets = assets;
    }

    /** What was found in a space, looked up once for all its blueprints. */
    public Found in(SpaceId space) {
        return new Found(assets.places(space));
    }

    /**
     * What was found.
     *
     * @param places paths by the name of the repository, in small letters
     */
    public record Found(Map<String, Set<String>> places) {
        /** Null for a blueprint that was made of no single asset. */
        public @Nullable MadeOfBody of(Blueprint blueprint) {
            Made made = blueprint.made();
            return made == null ? null : new MadeOfBody(made.asset(), made.repository(), made.path(), state(made));
        }

        private String state(Made made) {
            Set<String> paths = places.get(made.repository().toLowerCase(Locale.ROOT));
            if (paths == null) {
                return "disconnected";
            }
            return paths.contains(made.path()) ? "there" : "gone";
        }
    }
}
