package dev.slipway.agent.tech.shell;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the environment that a script reads. A script declares none, so that all but the type is told from how it is read.
 *
 * @param given what the script takes where it is not set; null where that is nothing, not known or too long to be shown
 * @param message what the script says where it is missing
 * @param optional whether the script says what happens without it; where it does not, nobody can be sure
 * @param line the one that tells most of it
 */
record Variable(
        String name, @Nullable String given, @Nullable String message, boolean required, boolean optional, int line) {
    private static final int LONGEST_DEFAULT = 4_000;

    Variable {
        given = given == null || given.length() > LONGEST_DEFAULT ? null : given;
    }

    /** The input; those whose names say that they are secrets are hidden. */
    AssetInput input(String path) {
        boolean secret = Variables.isSecret(name);
        var source = new Guesses()
                .required(required || !optional)
                .byDefault(given != null)
                .sensitive(secret)
                .description(message != null)
                .at(path, line);
        return new AssetInput(name, "string", given, message, secret, required, false, List.of(), List.of(), source);
    }
}
