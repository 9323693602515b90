package dev.slipway.template;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.TemplateParser;
import liqp.exceptions.VariableNotExistException;
import liqp.parser.Flavor;

/**
 * Liquid itself, kept on a short leash: no includes (they read files), strict variables, and a limit for loops, for the size of any
 * text on the way, and for time.
 */
final class Engine {
    private static final Pattern VARIABLE = Pattern.compile(Markup.VARIABLE + "(\\d+)");
    private static final TemplateParser PARSER = parser();

    private Engine() {}

    static boolean hasFilter(String name) {
        return name.equals(KeyAccess.NAME) || Flavor.LIQUID.getFilters().get(name) != null;
    }

    static Set<String> filters() {
        Set<String> names = new TreeSet<>(Set.of(KeyAccess.NAME));
        Flavor.LIQUID.getFilters().values().forEach(filter -> names.add(filter.getName()));
        return names;
    }

    static liqp.Template compile(String text) {
        try {
            return PARSER.parse(text);
        } catch (RuntimeException failure) {
            // The engine has no common type for what it throws about a template.
            throw fault(failure, List.of());
        }
    }

    static String render(String text, Map<String, Object> values, List<TemplatePath> paths) {
        liqp.Template template = compile(text);
        return ScopedValue.where(BoundedFilter.DEADLINE, BoundedFilter.deadline())
                .call(() -> {
                    try {
                        return template.renderUnguarded(values);
                    } catch (RuntimeException failure) {
                        // As above.
                        throw fault(failure, paths);
                    }
                });
    }

    private static TemplateParser parser() {
        var builder = new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withStrictVariables(true)
                .withErrorMode(TemplateParser.ErrorMode.STRICT)
                .withLocale(Locale.ROOT)
                .withDefaultTimeZone(ZoneOffset.UTC)
                .withMaxIterations(10_000)
                .withMaxSizeRenderedString(BoundedFilter.MOST_CHARACTERS)
                .withTag(new NoInclude());
        for (liqp.filters.Filter filter : Flavor.LIQUID.getFilters().values()) {
            builder.withFilter(new BoundedFilter(filter));
        }
        return builder.withFilter(new BoundedFilter(new KeyAccess())).build();
    }

    private static TemplateFault fault(RuntimeException failure, List<TemplatePath> paths) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateFault known) {
                return known;
            }
            if (cause instanceof VariableNotExistException missing) {
                return undefined(missing.getVariableName(), paths);
            }
        }
        String message = String.valueOf(failure.getMessage());
        String words = message.lines().findFirst().orElse("it cannot be read");
        return new TemplateFault("The template is not right: " + named(words, paths) + ".", failure);
    }

    private static TemplateFault undefined(String name, List<TemplatePath> paths) {
        Matcher matcher = VARIABLE.matcher(name);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number < paths.size()) {
                return Template.undefined(paths.get(number));
            }
        }
        return new TemplateFault("\"" + named(name, paths) + "\" has no value.");
    }

    private static String named(String words, List<TemplatePath> paths) {
        return VARIABLE.matcher(words).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    number < paths.size() ? paths.get(number).written() : "...");
        });
    }
}
