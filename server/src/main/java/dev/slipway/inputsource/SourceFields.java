package dev.slipway.inputsource;

import dev.slipway.wire.inputsource.OverridableValue;
import dev.slipway.wire.inputsource.SourceDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a source that blueprints may replace, by the names that clients use. */
final class SourceFields {
    static final String BUCKET = "bucket_name";
    static final String KEY = "object_key";
    static final String ACCOUNT = "storage_account_name";
    static final String CONTAINER = "container_name";
    static final String BLOB = "blob_name";
    static final String PREFIX = "path_prefix";
    static final String FILTER = "filter_pattern";
    static final String JSON_PATH = "json_path";
    static final String DISPLAY_PATH = "display_json_path";
    static final String PATH = "path";
    static final String QUERY = "query";
    static final Set<String> OF_TEXTS = Set.of(JSON_PATH, DISPLAY_PATH);

    private static final Map<String, String> SPELLINGS = Map.of("filter", FILTER, "regex_filter", FILTER);

    private SourceFields() {}

    /** The one name of a field that documentation and schema spell differently. */
    static String plain(String name) {
        return SPELLINGS.getOrDefault(name, name);
    }

    /** Those that are there. */
    static Map<String, OverridableValue> of(SourceDetails details) {
        var format = details.contentFormat();
        var fields = new LinkedHashMap<String, OverridableValue>();
        put(fields, BUCKET, details.bucketName());
        put(fields, KEY, details.objectKey());
        put(fields, ACCOUNT, details.storageAccountName());
        put(fields, CONTAINER, details.containerName());
        put(fields, BLOB, details.blobName());
        put(fields, PREFIX, details.pathPrefix());
        put(fields, FILTER, details.filterPattern());
        put(fields, JSON_PATH, format == null ? null : format.jsonPath());
        put(fields, DISPLAY_PATH, format == null ? null : format.displayJsonPath());
        put(fields, PATH, details.path());
        put(fields, QUERY, details.query());
        return fields;
    }

    /** Names of those that an input's overrides may give. */
    static List<String> overridable(SourceDetails details) {
        return of(details).entrySet().stream()
                .filter(field -> field.getValue().overridable())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void put(Map<String, OverridableValue> fields, String name, @Nullable OverridableValue given) {
        String value = given == null ? null : given.value();
        if (given != null && (given.overridable() || (value != null && !value.isBlank()))) {
            fields.put(name, given);
        }
    }
}
