package dev.slipway.inputsource;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import dev.slipway.inputsource.Found.Value;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The values that stand in a JSON text. */
final class JsonValues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_PATH = 500;

    private JsonValues() {}

    /** @throws Problem {@code PROVIDER_FAILED} for a text that is no JSON, {@code INVALID_INPUT} for a path that does not fit it */
    static List<Value> of(String text, String path, String displayPath) {
        Object document = parsed(text);
        List<String> values = texts(document, path, SourceFields.JSON_PATH);
        List<String> shown = displayPath.isEmpty() ? values : texts(document, displayPath, SourceFields.DISPLAY_PATH);
        if (shown.size() != values.size()) {
            throw Settings.refused(
                    SourceFields.DISPLAY_PATH,
                    "finds " + shown.size() + " texts to show for " + values.size()
                            + " values; it must find one for each, in the same order");
        }
        var found = new ArrayList<Value>();
        for (int i = 0; i < values.size(); i++) {
            found.add(new Value(values.get(i), shown.get(i)));
        }
        return found;
    }

    /** @throws Problem {@code INVALID_INPUT} for a text that is no path, or one that this server does not follow */
    static JsonPath path(String written, String field) {
        if (written.length() > LONGEST_PATH) {
            throw Settings.refused(field, "has more than " + LONGEST_PATH + " characters");
        }
        if (written.contains("=~")) {
            throw Settings.refused(
                    field,
                    "must not use regular expressions (=~): their time is not bounded; use filter_pattern instead");
        }
        try {
            return JsonPath.compile(written);
        } catch (JsonPathException | IllegalArgumentException | StackOverflowError malformed) {
            throw Settings.refused(field, "is no JSONPath such as $.items[*].name: '" + written + "'");
        }
    }

    private static @Nullable Object parsed(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JacksonException notJson) {
            throw new Problem(ErrorCode.PROVIDER_FAILED, "The answer is not JSON, so no values are found in it.");
        }
    }

    private static List<String> texts(@Nullable Object document, String written, String field) {
        Object found = written.isEmpty() ? document : found(document, path(written, field), field);
        var texts = new ArrayList<String>();
        for (Object value : found instanceof List<?> list ? list : java.util.Arrays.asList(found)) {
            texts.add(value instanceof String text ? text : JSON.writeValueAsString(value));
        }
        return texts;
    }

    private static @Nullable Object found(@Nullable Object document, JsonPath path, String field) {
        if (!(document instanceof List<?> || document instanceof java.util.Map<?, ?>)) {
            throw Settings.refused(field, "leads into the answer, but that is a single value");
        }
        var walk = Configuration.builder()
                .jsonProvider(new CountedJson(JSON))
                .mappingProvider(new AsItIs())
                .build();
        try {
            return path.read(document, walk);
        } catch (PathNotFoundException missing) {
            throw Settings.refused(field, "leads nowhere in the answer");
        } catch (CountedJson.TooManySteps | StackOverflowError many) {
            throw Settings.refused(field, "takes too many steps in the answer; name the members on the way");
        } catch (JsonPathException unfit) {
            throw Settings.refused(field, "does not fit the answer");
        }
    }

    /** What filters compare is compared as it was read. */
    private static final class AsItIs implements MappingProvider {
        @Override
        public <T> T map(Object source, Class<T> target, Configuration configuration) {
            return target.cast(source);
        }

        @Override
        public <T> T map(Object source, TypeRef<T> target, Configuration configuration) {
            throw new UnsupportedOperationException("Values are taken as they are");
        }
    }
}
