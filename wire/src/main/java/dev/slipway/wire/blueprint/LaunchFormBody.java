package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an author wants the launch form to look. What is visible follows from the values and is told by the launch's preview.
 *
 * @param inputs fields that stand before everything else
 * @param sections sections that stand before the categories
 * @param categories parts of the form, shown one at a time
 */
public record LaunchFormBody(List<Field> inputs, List<Section> sections, List<Category> categories) {
    /**
     * One field.
     *
     * @param name the input's name; of a field that is a part of the launch itself, any
     * @param type {@code duration}, {@code env-name}, {@code owner}: a part of the launch itself; {@code object}, {@code date},
     *     {@code datetime}: how the input is filled in; null: as its type asks for
     * @param header titles of an object's columns, separated by commas
     * @param allowRefresh whether people may ask for an input source's values again
     */
    public record Field(
            String name, @Nullable String type, @Nullable String header, boolean allowRefresh) {}

    /**
     * Fields that belong together and can be folded.
     *
     * @param defaultOpen whether it is unfolded at first
     * @param type {@code duration} for a section that is a part of the launch itself
     */
    public record Section(
            String name,
            @Nullable String description,
            @Nullable String icon,
            boolean defaultOpen,
            @Nullable String type,
            List<Field> inputs) {}

    /** A part of the form. */
    public record Category(
            String name,
            @Nullable String description,
            @Nullable String icon,
            List<Field> inputs,
            List<Section> sections) {}
}
