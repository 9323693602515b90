package dev.slipway.shelf;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Look;
import dev.slipway.identity.Space;
import dev.slipway.wire.blueprint.BlueprintBody.CustomIconBody;
import dev.slipway.wire.blueprint.BlueprintBody.LabelBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the blueprints of a space look, worked out of what was read once for all of them.
 *
 * @param colors of the space's labels, by their names in small letters
 * @param icons uploaded ones by their keys
 */
public record Looks(
        Space space, Map<UUID, Entry> entries, Map<String, String> colors, Map<String, IconStore.Icon> icons) {
    /** How one of them looks. */
    public Look of(Blueprint blueprint) {
        Look own = Look.plain(blueprint);
        Entry entry = entries.getOrDefault(blueprint.id(), Entry.NOTHING);
        return new Look(
                entry.displayName() == null ? own.displayName() : entry.displayName(),
                entry.icon(),
                entry.color(),
                entry.iconKey() != null || entry.icon() != null ? custom(entry.iconKey()) : own(blueprint),
                labels(own.labels(), entry.labels()),
                own.refusal() == null ? refusal(entry) : own.refusal());
    }

    static String url(Space space, String key) {
        return "/api/spaces/" + encoded(space.name()) + "/blueprint_icons/" + encoded(key);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Why the space does not let it be launched; null where it does. */
    static @Nullable String refusal(Entry entry) {
        String blocked =
                entry.labels().stream().filter(Label::isBlocked).findFirst().orElse(null);
        if (blocked != null) {
            String why = Label.why(blocked);
            return why.isEmpty() ? "It is blocked in this space; its administrators know why." : why;
        }
        return entry.launchAllowed() ? null : "An administrator of this space does not let it be launched now.";
    }

    private List<LabelBody> labels(List<LabelBody> own, List<String> given) {
        var all = new ArrayList<LabelBody>();
        own.forEach(label ->
                all.add(color(label.name()) == null ? label : new LabelBody(label.name(), color(label.name()))));
        given.stream()
                .filter(name -> own.stream().noneMatch(label -> label.name().equalsIgnoreCase(name)))
                .forEach(name -> all.add(new LabelBody(name, color(name))));
        return List.copyOf(all);
    }

    /** A label with a value has the colour of its name alone, where it has none by itself. */
    private @Nullable String color(String label) {
        String whole = colors.get(label.toLowerCase(Locale.ROOT));
        return whole != null || !label.contains(":")
                ? whole
                : colors.get(label.substring(0, label.indexOf(':')).strip().toLowerCase(Locale.ROOT));
    }

    /** The picture that a blueprint of a repository names itself; room instruction serves it. */
    private @Nullable CustomIconBody own(Blueprint blueprint) {
        String path = blueprint.document().header().metadata().icon();
        if (path == null || blueprint.repositoryName().equals(Blueprint.STORED)) {
            return null;
        }
        String url = "/api/spaces/" + encoded(space.name()) + "/catalog/" + encoded(blueprint.name())
                + "/icon?repository_name=" + encoded(blueprint.repositoryName());
        return new CustomIconBody(path.substring(path.lastIndexOf('/') + 1), null, url, path);
    }

    private @Nullable CustomIconBody custom(@Nullable String key) {
        var icon = key == null ? null : icons.get(key);
        return icon == null
                ? null
                : new CustomIconBody(icon.fileName(), icon.size(), url(space, icon.key()), icon.key());
    }
}
