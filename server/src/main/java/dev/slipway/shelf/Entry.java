package dev.slipway.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a space says about one blueprint.
 *
 * @param displayName null: as the blueprint itself says
 * @param icon name of one of the set; null: as the blueprint itself says
 * @param iconKey an uploaded one, which goes before the other
 * @param labels beside those that the blueprint itself has
 */
record Entry(
        @Nullable String displayName,
        @Nullable String icon,
        @Nullable String iconKey,
        @Nullable String color,
        boolean launchAllowed,
        List<String> labels) {
    /** Of a blueprint about which nothing has been said. */
    static final Entry NOTHING = new Entry(null, null, null, null, true, List.of());

    Entry named(@Nullable String name) {
        return new Entry(name, icon, iconKey, color, launchAllowed, labels);
    }

    Entry withIcon(@Nullable String name, @Nullable String key) {
        return new Entry(displayName, name, key, color, launchAllowed, labels);
    }

    Entry colored(String wanted) {
        return new Entry(displayName, icon, iconKey, wanted, launchAllowed, labels);
    }

    Entry launchable(boolean allowed) {
        return new Entry(displayName, icon, iconKey, color, allowed, labels);
    }

    Entry labelled(List<String> names) {
        return new Entry(displayName, icon, iconKey, color, launchAllowed, names);
    }
}
