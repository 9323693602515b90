package dev.slipway.wire.asset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value an asset takes.
 *
 * @param type the type as the technology writes it, such as {@code list(string)}; {@code any} where none is given
 * @param defaultValue the default as text: a plain string as it is, anything else as a JSON token; null where there is none
 * @param required whether a value must be given
 * @param nullable whether null may be given
 * @param allowedValues the only values allowed, where that is known; else empty
 * @param rules validation rules in the technology's words, with their messages
 * @param source where it stands; null where that was not noted
 */
public record AssetInput(
        String name,
        String type,
        @JsonProperty("default") @Nullable String defaultValue,
        @Nullable String description,
        boolean sensitive,
        boolean required,
        boolean nullable,
        List<String> allowedValues,
        List<Rule> rules,
        @Nullable Source source) {
    /** A rule a value must meet, as its author wrote it. */
    public record Rule(String condition, String message) {}

    /**
     * Where an input stands, and what of it is no word of its author's.
     *
     * @param path file, relative to the repository's root
     * @param line counted from 1
     * @param guessed what the scanner concluded: {@code type} from the default, {@code required} and {@code default} from how the
     *     input is used, {@code sensitive} from the name, {@code description} from a comment; empty where all is declared
     */
    public record Source(String path, int line, List<String> guessed) {}

    /** The same, noted to stand somewhere else, or nowhere. */
    public AssetInput at(@Nullable Source place) {
        return new AssetInput(
                name, type, defaultValue, description, sensitive, required, nullable, allowedValues, rules, place);
    }
}
