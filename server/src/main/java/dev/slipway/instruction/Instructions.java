package dev.slipway.instruction;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repository;
import dev.slipway.shelf.Picture;
import dev.slipway.wire.blueprint.InstructionsBody;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a blueprint tells people to read, and the pictures in it. */
@Component
class Instructions {
    private static final int LARGEST_TEXT = 256_000;
    private static final String GRAPHICS = "graphics/";

    private final Origins repositories;

    Instructions(Origins repositories) {
        this.repositories = repositories;
    }

    /** Where a file of instructions lies, and in which folder its pictures may lie. */
    private record Place(Checkout checkout, String path, String shown) {}

    /** @throws Problem {@code NOT_FOUND} where there are none, or what keeps them from being read */
    InstructionsBody of(Blueprint blueprint) {
        var told = told(blueprint);
        if (told.source() == null) {
            String text = Objects.requireNonNullElse(told.text(), "");
            return new InstructionsBody(
                    text.length() > LARGEST_TEXT ? text.substring(0, LARGEST_TEXT) : text, null, null, null);
        }
        var place = place(blueprint, told.source());
        byte[] bytes = ShownFiles.read(place.checkout(), place.path(), LARGEST_TEXT);
        return new InstructionsBody(
                new String(bytes, StandardCharsets.UTF_8),
                place.checkout().repository().name(),
                place.path(),
                place.checkout().commit());
    }

    /** @param written as in the text, relative to it; it may lie only in the folder whose files are shown */
    Picture picture(Blueprint blueprint, String written) {
        var source = told(blueprint).source();
        if (source == null) {
            throw ShownPath.missing(written);
        }
        var place = place(blueprint, source);
        int slash = place.path().lastIndexOf('/');
        String path = ShownPath.of(place.path().substring(0, Math.max(slash, 0)), written);
        if (!path.startsWith(place.shown() + "/")) {
            throw ShownPath.missing(written);
        }
        return Picture.of(ShownFiles.read(place.checkout(), path, Picture.LARGEST));
    }

    /** The icon that a blueprint of a repository names in its {@code metadata}, from the folder {@code graphics}. */
    Picture icon(Blueprint blueprint) {
        String written = blueprint.document().header().metadata().icon();
        if (written == null || blueprint.repositoryName().equals(Blueprint.STORED)) {
            throw ShownPath.missing(String.valueOf(written));
        }
        String path = ShownPath.of(".", written);
        String full = path.startsWith(GRAPHICS) ? path : GRAPHICS + path;
        return Picture.of(ShownFiles.read(own(blueprint), full, Picture.LARGEST));
    }

    private static BlueprintDocument.Instructions told(Blueprint blueprint) {
        var told = blueprint.document().header().instructions();
        if (told == null) {
            throw new Problem(ErrorCode.NOT_FOUND, "Blueprint " + blueprint.name() + " has no instructions.");
        }
        return told;
    }

    private Place place(Blueprint blueprint, BlueprintDocument.Source source) {
        String store = source.store();
        var checkout = store == null || store.equalsIgnoreCase(blueprint.repositoryName())
                ? own(blueprint)
                : at(repositories.find(blueprint.space(), store), null);
        String path = ShownPath.of(".", source.path());
        String shown = ShownFiles.shownFolder(checkout, path);
        if (shown != null) {
            return new Place(checkout, path, shown);
        }
        return new Place(checkout, ShownFiles.INSTRUCTIONS + "/" + path, ShownFiles.INSTRUCTIONS);
    }

    private Checkout own(Blueprint blueprint) {
        if (blueprint.repositoryName().equals(Blueprint.STORED)) {
            throw new Problem(
                    ErrorCode.REPOSITORY_NOT_FOUND,
                    "Blueprint " + blueprint.name()
                            + " is stored here, so its instructions have to say in which repository (store) their file lies.");
        }
        return at(repositories.find(blueprint.space(), blueprint.repositoryName()), blueprint.commit());
    }

    /** @param commit null: the newest one known */
    private Checkout at(Repository repository, @Nullable String commit) {
        String wanted = commit == null ? repository.commit() : commit;
        if (wanted == null) {
            throw new Problem(
                    ErrorCode.EMPTY_REPOSITORY,
                    "Repository " + repository.name() + " has not been synchronised yet; try again in a moment.");
        }
        return repositories.checkout(repository.id(), wanted);
    }
}
