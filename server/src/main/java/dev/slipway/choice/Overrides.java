package dev.slipway.choice;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.parameter.Parameter;
import dev.slipway.parameter.Parameters;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import dev.slipway.template.TemplatePath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills in what an input gives its source: templates over other inputs, parameters and the typed text. */
@Component
class Overrides {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Fields in which a value becomes part of an address, where its special characters must mean nothing. */
    private static final Set<String> OF_ADDRESSES = Set.of("path", "query");

    /** What somebody typed is written without the dot that all other paths begin with. */
    private static final Pattern TYPED = Pattern.compile("(\\{\\{-?\\s*)value(?=[\\s|}])");

    private final Parameters parameters;

    Overrides(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Names of the inputs that have to be known before the source can be asked and have neither a value nor a default. */
    List<String> missing(Asked asked) {
        var named = of(asked.input()).values().stream()
                .flatMap(text -> parsed(text).paths().stream())
                .filter(path -> path.root().equals("inputs"))
                .map(path -> path.member(0));
        String list = Objects.requireNonNullElse(asked.input().dependsOn(), "");
        var depended = Arrays.stream(list.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty());
        return Stream.concat(depended, named)
                .distinct()
                .filter(name -> valueOf(name, asked) == null)
                .toList();
    }

    /** @throws Problem {@code INVALID_BLUEPRINT} for a template that cannot be filled in */
    Map<String, String> filled(Asked asked) {
        var effective = parameters.effective(asked.space().id());
        var filled = new LinkedHashMap<String, String>();
        of(asked.input()).forEach((field, text) -> {
            try {
                String value = parsed(text).render(path -> {
                    String found = value(path, asked, effective);
                    return found != null && OF_ADDRESSES.contains(field) ? escaped(found) : found;
                });
                filled.put(field, value);
            } catch (TemplateFault fault) {
                throw refused(asked.input(), field, fault);
            }
        });
        return filled;
    }

    private static @Nullable String value(TemplatePath path, Asked asked, Map<String, Parameter> parameters) {
        return switch (path.root()) {
            case "inputs" -> valueOf(path.member(0), asked);
            case "params" -> {
                var parameter = parameters.get(path.member(0).toLowerCase(Locale.ROOT));
                yield parameter == null ? null : parameter.value().reveal();
            }
            case "value" -> asked.search();
            default -> null;
        };
    }

    private static @Nullable String valueOf(String name, Asked asked) {
        String given = asked.given().get(name);
        return given != null
                ? given
                : asked.inputs().stream()
                        .filter(each -> each.name().equals(name))
                        .map(Input::defaultValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** By field name; a field that stands there twice has the last value. */
    private static Map<String, String> of(Input input) {
        var overrides = new LinkedHashMap<String, String>();
        String list = input.extras().overrides();
        if (list != null) {
            JSON.readTree(list)
                    .forEach(each -> each.properties()
                            .forEach(field -> overrides.put(
                                    field.getKey(), field.getValue().asString())));
        }
        return overrides;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Template parsed(String text) {
        try {
            return Template.parse(TYPED.matcher(text).replaceAll("$1.value"));
        } catch (TemplateFault fault) {
            throw new Problem(ErrorCode.INVALID_BLUEPRINT, "In an input's overrides: " + fault.text());
        }
    }

    private static Problem refused(Input input, String field, TemplateFault fault) {
        return new Problem(
                ErrorCode.INVALID_BLUEPRINT,
                "The override " + field + " of input '" + input.name() + "' cannot be filled in: " + fault.text());
    }
}
