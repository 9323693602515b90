package dev.slipway.blueprint;

import dev.slipway.language.BlueprintDocument;
import dev.slipway.wire.blueprint.LaunchFormBody;
import dev.slipway.wire.blueprint.LaunchFormBody.Category;
import dev.slipway.wire.blueprint.LaunchFormBody.Field;
import dev.slipway.wire.blueprint.LaunchFormBody.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a blueprint's {@code customization} says of its launch form.
 *
 * @param body how it looks
 * @param visible by a field's name, when it is shown: {@code true}, {@code false} or a template that becomes one of them
 * @param steps the same for the form's own parts, such as {@code tags}
 */
public record LaunchForm(LaunchFormBody body, Map<String, String> visible, Map<String, String> steps) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The form of a blueprint; empty where the author leaves it to Slipway. */
    public static Optional<LaunchForm> of(BlueprintDocument document) {
        String customization = document.sections().customization();
        if (customization == null) {
            return Optional.empty();
        }
        JsonNode form = JSON.readTree(customization).path("launch-form");
        return form.isObject() ? Optional.of(read(form)) : Optional.empty();
    }

    private static LaunchForm read(JsonNode form) {
        var visible = new LinkedHashMap<String, String>();
        var body = new LaunchFormBody(
                fields(form, visible),
                sections(form, visible),
                form.path("categories")
                        .valueStream()
                        .map(category -> category(category, visible))
                        .toList());
        var steps = new LinkedHashMap<String, String>();
        form.path("steps").properties().forEach(step -> condition(step.getValue(), step.getKey(), steps));
        return new LaunchForm(body, visible, steps);
    }

    private static Category category(JsonNode category, Map<String, String> visible) {
        return new Category(
                category.path("name").asString(""),
                text(category, "description"),
                text(category, "icon"),
                fields(category, visible),
                sections(category, visible));
    }

    private static List<Section> sections(JsonNode parent, Map<String, String> visible) {
        return parent.path("sections")
                .valueStream()
                .map(section -> new Section(
                        section.path("name").asString(""),
                        text(section, "description"),
                        text(section, "icon"),
                        section.path("default_open").asBoolean(false),
                        text(section, "type"),
                        fields(section, visible)))
                .toList();
    }

    private static List<Field> fields(JsonNode parent, Map<String, String> visible) {
        var fields = new ArrayList<Field>();
        for (JsonNode field : parent.path("inputs")) {
            String name = field.path("name").asString("");
            condition(field, name, visible);
            fields.add(new Field(
                    name,
                    text(field, "type"),
                    text(field, "header"),
                    field.path("allow-refresh").asBoolean(false)));
        }
        return fields;
    }

    private static void condition(JsonNode field, String name, Map<String, String> conditions) {
        JsonNode visible = field.path("visible");
        if (!visible.isMissingNode() && !visible.isNull()) {
            conditions.put(name, visible.asString(""));
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString("");
    }
}
