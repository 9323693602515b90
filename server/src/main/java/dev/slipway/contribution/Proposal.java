package dev.slipway.contribution;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Repository;
import dev.slipway.wire.blueprint.AddToGitRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a merge request is to bring and to say, whole and checked.
 *
 * @param path of the file
 * @param target branch that it is to be merged into
 */
record Proposal(
        Blueprint blueprint, Repository repository, String path, String target, String title, String description) {
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_BRANCH = 255;

    /**
     * Takes what was asked for, and for the rest what is proposed to everybody.
     *
     * @throws Problem {@code INVALID_INPUT}, with all that is wrong
     */
    static Proposal of(Blueprint blueprint, Repository repository, AddToGitRequest request, String page) {
        var faults = new Faults();
        String path = faults.attempt(
                () -> BlueprintFile.checked(given(request.filePath(), BlueprintFile.path(blueprint.name()))), "");
        String target = faults.attempt(
                () -> line(
                        given(request.targetBranch(), repository.branch()), "target_branch", "branch", LONGEST_BRANCH),
                "");
        String title = faults.attempt(
                () -> line(given(request.title(), title(blueprint)), "title", "title", LONGEST_TITLE), "");
        String description = faults.attempt(
                () -> text(Objects.requireNonNullElseGet(request.description(), () -> description(blueprint, page))),
                "");
        faults.raise();
        return new Proposal(blueprint, repository, path, target, title, description);
    }

    static String title(Blueprint blueprint) {
        String title = "Add the blueprint " + blueprint.name();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** @param page the blueprint's page, with the server's address */
    static String description(Blueprint blueprint, String page) {
        return "This adds the blueprint [" + blueprint.name().replaceAll("[\\[\\]\\\\\\p{Cntrl}]", " ") + "](" + page
                + ") as it is stored in Slipway now, version " + blueprint.version() + ".";
    }

    private static String given(@Nullable String asked, String otherwise) {
        return asked == null || asked.isBlank() ? otherwise : asked;
    }

    private static String line(String given, String field, String what, int longest) {
        String line = given.strip();
        if (line.length() > longest || !BlueprintFile.isText(line)) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "The " + what + " has to be one line of at most " + longest + " characters.")
                    .inField(field);
        }
        return line;
    }

    private static String text(String given) {
        boolean fine = given.length() <= LONGEST_DESCRIPTION
                && List.of(given.split("[\\r\\n\\t]", -1)).stream().allMatch(BlueprintFile::isText);
        if (!fine) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "The description has to be text of at most " + LONGEST_DESCRIPTION + " characters.")
                    .inField("description");
        }
        return given;
    }
}
