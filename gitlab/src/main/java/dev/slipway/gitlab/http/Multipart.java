package dev.slipway.gitlab.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text fields of a {@code multipart/form-data} body, as {@code curl --form} sends them to GitLab's API. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

    private Multipart() {}

    static Parameters read(String type, @Nullable String header, String body) {
        Matcher boundary = BOUNDARY.matcher(Objects.requireNonNullElse(header, type));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (boundary.find()) {
            for (String part : body.split(Pattern.quote("--" + boundary.group(1)), -1)) {
                int blank = part.indexOf("\r\n\r\n");
                Matcher name = NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
                if (name.find()) {
                    String value = part.substring(blank + 4);
                    values.put(name.group(1), value.endsWith("\r\n") ? value.substring(0, value.length() - 2) : value);
                }
            }
        }
        return new Parameters(values);
    }
}
