package dev.slipway.contribution;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.ValidText;
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
 * @param text of the file
 * @param before what the file has to read now; null where that does not matter
 * @param target branch that it is to be merged into
 */
record Proposal(
        Blueprint blueprint,
        Repository repository,
        String path,
        String text,
        @Nullable String before,
        String target,
        String title,
        String description) {
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_BRANCH = 255;

    /**
     * Takes what was asked for, and for the rest what is proposed to everybody.
     *
     * @throws Problem {@code INVALID_INPUT}, with all that is wrong
     */
    static Proposal of(Blueprint blueprint, Repository repository, AddToGitRequest request, String page) {
        if (request.yaml() != null) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "Blueprint " + blueprint.name()
                                    + " is stored here, and what is stored is what is brought. Save the text first.")
                    .inField("yaml");
        }
        var faults = new Faults();
        String path = faults.attempt(() -> BlueprintFile.checked(given(request.filePath(), path(blueprint))), "");
        return whole(blueprint, repository, path, new Texts(blueprint.yaml(), null), request, page, faults);
    }

    /**
     * The same for a text that is to stand in the place of the file that the blueprint lies in.
     *
     * @param before the text that it was made from
     * @throws Problem {@code INVALID_INPUT}, {@code INVALID_BLUEPRINT}, with all that is wrong
     */
    static Proposal ofEdit(
            Blueprint blueprint, String before, Repository repository, AddToGitRequest request, String page) {
        String text = request.yaml();
        if (text == null || text.isBlank()) {
            throw new Problem(ErrorCode.INVALID_INPUT, "Give the text that the file is to have.").inField("yaml");
        }
        var faults = new Faults();
        faults.attempt(
                () -> {
                    ValidText.require(blueprint.name(), text);
                    return true;
                },
                false);
        return whole(blueprint, repository, path(blueprint), new Texts(text, before), request, page, faults);
    }

    private record Texts(String now, @Nullable String before) {}

    private static Proposal whole(
            Blueprint blueprint,
            Repository repository,
            String path,
            Texts texts,
            AddToGitRequest request,
            String page,
            Faults faults) {
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
        return new Proposal(blueprint, repository, path, texts.now(), texts.before(), target, title, description);
    }

    /** Where it lies, or where a stored one would. */
    static String path(Blueprint blueprint) {
        var file = blueprint.file();
        return file == null ? BlueprintFile.path(blueprint.name()) : file.path();
    }

    static String title(Blueprint blueprint) {
        String title = (blueprint.file() == null ? "Add" : "Change") + " the blueprint " + blueprint.name();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** @param page the blueprint's page, with the server's address */
    static String description(Blueprint blueprint, String page) {
        String link = "[" + blueprint.name().replaceAll("[\\[\\]\\\\\\p{Cntrl}]", " ") + "](" + page + ")";
        return blueprint.file() == null
                ? "This adds the blueprint " + link + " as it is stored in Slipway now, version " + blueprint.version()
                        + "."
                : "This changes the blueprint " + link + " as it was edited in Slipway, based on its version "
                        + blueprint.version() + ".";
    }

    /** Whether it changes a blueprint that lies in the repository already. */
    boolean isEdit() {
        return blueprint.file() != null;
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
