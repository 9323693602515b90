package dev.slipway.contribution;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in Git that come of a blueprint's name: of its file, and of the branches that bring it. */
final class BlueprintFile {
    static final String FOLDER = "blueprints/";
    private static final String PREFIX = "slipway/blueprint-";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PATH = 255;
    private static final Pattern ENDING = Pattern.compile(".*[^/]\\.ya?ml", Pattern.DOTALL);

    private BlueprintFile() {}

    /** The file that is proposed for a blueprint. */
    static String path(String blueprint) {
        return FOLDER + safe(blueprint, "[^A-Za-z0-9._-]+") + ".yaml";
    }

    /** The branch that brings a blueprint, the first of them without a number behind it. */
    static String branch(String blueprint, int number) {
        return stem(blueprint) + (number == 1 ? "" : "-" + number);
    }

    /** Whether this is one of those branches, with whatever number. */
    static boolean isBranchOf(String blueprint, String branch) {
        return branch.matches(Pattern.quote(stem(blueprint)) + "(-[0-9]{1,9})?");
    }

    private static String stem(String blueprint) {
        return PREFIX + safe(blueprint, "[^A-Za-z0-9_-]+");
    }

    private static String safe(String name, String unsafe) {
        String plain = name.replaceAll(unsafe, "-").replaceAll("^[.-]+|[.-]+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("[.-]+$", "");
        return cut.isEmpty() ? "blueprint" : cut.replaceAll("\\.{2,}", ".");
    }

    /**
     * The path as it was given, without what surrounds it.
     *
     * @throws Problem {@code INVALID_INPUT} when no blueprint would be looked for there
     */
    static String checked(String given) {
        String path = given.strip();
        if (!path.startsWith(FOLDER) || !ENDING.matcher(path).matches()) {
            throw fault("The file has to lie in " + FOLDER + " or a folder below it and end in .yaml or .yml, such as "
                    + FOLDER + "network.yaml; Slipway looks for blueprints nowhere else.");
        }
        if (path.length() > LONGEST_PATH) {
            throw fault("The path of the file has " + path.length() + " characters; it may have " + LONGEST_PATH + ".");
        }
        boolean plain = List.of(path.split("/", -1)).stream().allMatch(BlueprintFile::isPlain);
        if (!plain || !isText(path)) {
            throw fault("The path of the file must have no empty parts, no . or .. or .git between its slashes, no"
                    + " backslash and nothing that cannot be seen.");
        }
        return path;
    }

    private static boolean isPlain(String part) {
        return !part.isBlank()
                && part.equals(part.strip())
                && part.indexOf('\\') < 0
                && !List.of(".", "..", ".git").contains(part.toLowerCase(Locale.ROOT));
    }

    /** Whether it holds neither control characters nor halves of characters, which no host could be told. */
    static boolean isText(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Problem fault(String text) {
        return new Problem(ErrorCode.INVALID_INPUT, text).inField("file_path");
    }
}
