package dev.slipway.shelf;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Look;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.blueprint.BlueprintBody.LabelBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a request wants to be shown, and refuses what cannot be. */
@Component
class Wishes {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_LABELS = 30;

    private final Labels labels;
    private final Icons icons;

    Wishes(Labels labels, Icons icons) {
        this.labels = labels;
        this.icons = icons;
    }

    /**
     * Labels beside the blueprint's own, by the names that the space has for them; one that it has not yet is made, since clients that declare both do so in any
     * order.
     *
     * @throws Problem {@code INVALID_NAME}, {@code INVALID_INPUT} naming the field {@code labels}
     */
    List<String> labels(Blueprint blueprint, @Nullable List<@Nullable String> wanted) {
        if (wanted == null) {
            return List.of();
        }
        if (wanted.size() > MOST_LABELS) {
            throw new Problem(ErrorCode.INVALID_INPUT, "A blueprint has at most " + MOST_LABELS + " labels.")
                    .inField("labels");
        }
        var space = blueprint.space();
        var own = Look.plain(blueprint).labels().stream().map(LabelBody::name).toList();
        var names = new ArrayList<String>();
        for (String each : wanted) {
            String name = Label.name(each, "labels");
            if (own.stream().noneMatch(name::equalsIgnoreCase)) {
                if (!Label.isBlocked(name)) {
                    labels.have(space, new Label(name, Label.USUAL_COLOR, false));
                }
                names.add(name);
            }
        }
        var known = labels.list(space).stream().map(Label::name).toList();
        return names.stream()
                .map(name -> known.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .distinct()
                .toList();
    }

    /** @throws Problem {@code INVALID_INPUT} */
    @Nullable
    String iconKey(SpaceId space, @Nullable String key) {
        String given = given(key);
        return given == null ? null : icons.uploaded(space, given);
    }

    /** @throws Problem {@code INVALID_INPUT} */
    static @Nullable String icon(@Nullable String name) {
        String given = given(name);
        return given == null ? null : Icons.ofSet(given);
    }

    /** @throws Problem {@code INVALID_NAME} */
    static @Nullable String displayName(@Nullable String text) {
        String name = given(text);
        if (name == null) {
            return null;
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "A display name has at most " + LONGEST_NAME + " characters and no line breaks.")
                    .inField("display_name");
        }
        return name;
    }

    /** The text, or null where it says nothing. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
