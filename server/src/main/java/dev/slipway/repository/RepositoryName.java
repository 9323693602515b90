package dev.slipway.repository;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.regex.Pattern;

/** What a repository may be called: blueprints write the name and URLs carry it. */
final class RepositoryName {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,99}");

    private RepositoryName() {}

    /** @throws Problem {@code INVALID_NAME} */
    static String checked(String name) {
        if (!GOOD.matcher(name).matches() || name.equalsIgnoreCase("qtorque")) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "'" + name + "' cannot be a repository's name: up to 100 letters, digits, dots, hyphens,"
                                    + " underscores and spaces, beginning with a letter or digit ('qtorque' is taken by the"
                                    + " blueprints stored here).")
                    .inField("repository_name");
        }
        return name;
    }
}
