package dev.slipway.blueprint;

import dev.slipway.wire.blueprint.BlueprintBody.CustomIconBody;
import dev.slipway.wire.blueprint.BlueprintBody.LabelBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a blueprint is shown to people.
 *
 * @param icon name of one of the set; null where none is chosen
 * @param customIcon a picture, which goes before the other
 * @param refusal why it cannot be launched, whoever asks; null where it can
 */
public record Look(
        String displayName,
        @Nullable String icon,
        @Nullable String color,
        @Nullable CustomIconBody customIcon,
        List<LabelBody> labels,
        @Nullable String refusal) {
    /** As the blueprint itself says. */
    public static Look plain(Blueprint blueprint) {
        return new Look(
                blueprint.displayName(),
                null,
                null,
                null,
                blueprint.document().labels().stream().map(Look::label).toList(),
                blueprint.refusal());
    }

    private static LabelBody label(dev.slipway.language.BlueprintDocument.Label label) {
        return new LabelBody(label.value() == null ? label.key() : label.key() + ":" + label.value(), label.color());
    }
}
