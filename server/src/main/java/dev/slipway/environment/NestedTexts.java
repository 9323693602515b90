package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.launch.LaunchPlan.PlannedSource;
import dev.slipway.repository.Repositories;
import org.springframework.stereotype.Component;

/** Reads the blueprints that are nested in others, where they lie: in a connected repository, or stored here. */
@Component
class NestedTexts {
    private static final long LARGEST = 2_000_000;

    private final Repositories repositories;
    private final Blueprints blueprints;
    private final CommitsNow commits;

    NestedTexts(Repositories repositories, Blueprints blueprints, CommitsNow commits) {
        this.repositories = repositories;
        this.blueprints = blueprints;
        this.commits = commits;
    }

    /**
     * The blueprint at that place, as it is now.
     *
     * @throws Problem {@code REPOSITORY_NOT_FOUND}, {@code BRANCH_NOT_FOUND}, {@code PATH_NOT_FOUND}, {@code BLUEPRINT_NOT_FOUND}, ...
     */
    ParsedBlueprint of(SpaceId space, PlannedSource source) {
        String path = plain(source.path());
        if (source.store().equalsIgnoreCase(Blueprint.STORED)) {
            var stored = blueprints.find(space, named(path), Blueprint.STORED);
            return ParsedBlueprint.of(stored.yaml(), path);
        }
        var pinned = commits.of(space, source);
        String text = repositories
                .checkout(pinned.repository().id(), pinned.commit())
                .text(path, LARGEST)
                .orElseThrow(() -> missing(source, path, pinned.commit()));
        return ParsedBlueprint.of(text, path);
    }

    private static Problem missing(PlannedSource source, String path, String commit) {
        return new Problem(
                ErrorCode.PATH_NOT_FOUND,
                "Repository " + source.store() + " has no blueprint file " + path + " at " + commit.substring(0, 8)
                        + "; the path of a nested blueprint names the file, such as blueprints/base.yaml.");
    }

    /** Both slashes are in use, and a leading one or {@code ./} means the top of the repository. */
    private static String plain(String path) {
        return path.replace('\\', '/').replaceFirst("^(\\./|/)+", "");
    }

    private static String named(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(".yaml") ? file.substring(0, file.length() - ".yaml".length()) : file;
    }
}
