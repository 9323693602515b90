package dev.slipway.blueprint;

import dev.slipway.discovery.Assets;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.wire.blueprint.BlueprintFileBody;
import dev.slipway.wire.blueprint.MadeOfBody;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where blueprints come from: the code that they were made of or the file that they lie in, and whether that is still there. */
@Component
public final class Sources {
    private final Assets assets;
    private final Repositories repositories;

    Sources(Assets assets, Repositories repositories) {
        this.assets = assets;
        this.repositories = repositories;
    }

    /** What there is in a space, looked up once for all its blueprints. */
    public Found in(SpaceId space) {
        var connected = new HashMap<String, Repository>();
        repositories.list(space).forEach(each -> connected.put(key(each.name()), each));
        return new Found(assets.places(space), connected);
    }

    /** Whether a repository of that name is connected. */
    public boolean knows(SpaceId space, String repository) {
        return repositories.list(space).stream().anyMatch(each -> each.name().equalsIgnoreCase(repository));
    }

    private static String key(String repository) {
        return repository.toLowerCase(Locale.ROOT);
    }

    /**
     * What there is.
     *
     * @param places paths by the name of the repository, in small letters
     * @param repositories by their names, in small letters
     */
    public record Found(Map<String, Set<String>> places, Map<String, Repository> repositories) {
        /** Where a blueprint comes from. */
        public Whence of(Blueprint blueprint) {
            Made made = blueprint.made();
            TrackedFile file = blueprint.file();
            Repository repository = file == null ? null : repositories.get(key(blueprint.repositoryName()));
            String branch = repository == null ? null : repository.branch();
            return new Whence(
                    made == null ? null : new MadeOfBody(made.asset(), made.repository(), made.path(), state(made)),
                    file == null ? null : body(blueprint, file, repository),
                    branch,
                    file == null ? null : page(repository, branch, file.path()));
        }

        private static BlueprintFileBody body(Blueprint blueprint, TrackedFile file, @Nullable Repository repository) {
            TrackedFile.Missing missing = file.missing();
            return new BlueprintFileBody(
                    file.path(),
                    missing == null ? "there" : missing.name().toLowerCase(Locale.ROOT),
                    blueprint.newest(),
                    blueprint.offered(),
                    page(repository, blueprint.commit(), file.path()));
        }

        private String state(Made made) {
            Set<String> paths = places.get(key(made.repository()));
            if (paths == null) {
                return "disconnected";
            }
            return paths.contains(made.path()) ? "there" : "gone";
        }

        /** The page of a file, for hosts whose pages are known. */
        private static @Nullable String page(@Nullable Repository repository, @Nullable String revision, String path) {
            if (repository == null || revision == null || !repository.type().startsWith("gitlab")) {
                return null;
            }
            return repository.webUrl() + "/-/blob" + encoded("/" + revision + "/" + path);
        }

        private static String encoded(String path) {
            try {
                return new URI(null, null, path, null).toASCIIString();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Every absolute path can be encoded", e);
            }
        }
    }
}
