package dev.slipway.agent.scan;

import dev.slipway.wire.asset.AssetInput;
import java.util.ArrayList;
import java.util.List;

/** Notes where an input stands and what of it its author did not write; see {@link AssetInput.Source}. */
public final class Guesses {
    private final List<String> guessed = new ArrayList<>();

    /** The place of an input of which nothing was guessed. */
    public static AssetInput.Source none(String path, int line) {
        return new Guesses().at(path, line);
    }

    /** Its type was told from its default. */
    public Guesses type(boolean told) {
        return note("type", told);
    }

    /** Whether it is needed was told from how it is used. */
    public Guesses required(boolean told) {
        return note("required", told);
    }

    /** Its default was told from how it is used. */
    public Guesses byDefault(boolean told) {
        return note("default", told);
    }

    /** That it is secret was told from its name. */
    public Guesses sensitive(boolean told) {
        return note("sensitive", told);
    }

    /** Its description was told from a comment or a message. */
    public Guesses description(boolean told) {
        return note("description", told);
    }

    /** The place, with what was noted so far. */
    public AssetInput.Source at(String path, int line) {
        return new AssetInput.Source(path, line, List.copyOf(guessed));
    }

    private Guesses note(String fact, boolean told) {
        if (told) {
            guessed.add(fact);
        }
        return this;
    }
}
