package dev.slipway.template;

import org.jspecify.annotations.Nullable;

/** Where a template's values come from. */
@FunctionalInterface
public interface Values {
    /** The value of a path; null where it has none, which is an error only if the template really uses it. */
    @Nullable
    String get(TemplatePath path);
}
