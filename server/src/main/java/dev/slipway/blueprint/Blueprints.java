package dev.slipway.blueprint;

import dev.slipway.blueprint.BlueprintStore.View;
import dev.slipway.blueprint.TrackedFile.Missing;
import dev.slipway.blueprint.Version.Content;
import dev.slipway.discovery.Asset;
import dev.slipway.generation.Draft;
import dev.slipway.generation.Generation;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.blueprint.GenerateRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The blueprints of the spaces. */
@Component
public final class Blueprints {
    private final BlueprintStore store;
    private final VersionStore versions;
    private final Generation generation;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Publication publication;

    Blueprints(
            BlueprintStore store,
            VersionStore versions,
            Generation generation,
            TransactionTemplate transactions,
            InstantSource clock,
            Publication publication) {
        this.store = store;
        this.versions = versions;
        this.generation = generation;
        this.transactions = transactions;
        this.clock = clock;
        this.publication = publication;
    }

    /**
     * The newest version.
     *
     * @param repositoryName null or empty: wherever it lives; for a stored one also the repository of the asset behind it
     * @throws Problem {@code BLUEPRINT_NOT_FOUND}; {@code CONFLICT} when several bear the name and no repository was given
     */
    public Blueprint find(SpaceId space, String name, @Nullable String repositoryName) {
        return find(space, name, repositoryName, View.NEWEST);
    }

    /**
     * The version that the catalog shows, which is an earlier one while the newest has errors.
     *
     * @throws Problem as {@link #find}
     */
    public Blueprint offered(SpaceId space, String name, @Nullable String repositoryName) {
        return find(space, name, repositoryName, View.OFFERED);
    }

    private Blueprint find(SpaceId space, String name, @Nullable String repositoryName, View view) {
        List<Blueprint> all = store.named(space, name, view).stream()
                .filter(blueprint -> livesIn(blueprint, repositoryName))
                .toList();
        List<Blueprint> there =
                all.stream().filter(blueprint -> !blueprint.isMissing()).toList();
        List<Blueprint> found = there.isEmpty() ? all : there;
        if (found.isEmpty()) {
            String where = isBlank(repositoryName) ? "" : " in repository " + repositoryName;
            throw new Problem(
                    ErrorCode.BLUEPRINT_NOT_FOUND,
                    "There is no blueprint named " + name + where + " in this space; the Blueprints page lists all.");
        }
        if (found.size() > 1) {
            throw new Problem(
                    ErrorCode.CONFLICT,
                    "Several blueprints are named " + name + "; say which repository is meant: "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(Blueprint::repositoryName)
                                            .toList())
                            + ".");
        }
        return found.getFirst();
    }

    /**
     * A blueprint that may be looked at.
     *
     * @param unpublishedToo whether the caller sees what the catalog does not show, as those who may change blueprints do
     * @throws Problem as {@link #find}; {@code BLUEPRINT_NOT_FOUND} for an unpublished one, as if it were not there
     */
    public Blueprint seen(SpaceId space, String name, @Nullable String repositoryName, boolean unpublishedToo) {
        Blueprint blueprint = offered(space, name, repositoryName);
        if (!blueprint.published() && !unpublishedToo) {
            throw new Problem(
                    ErrorCode.BLUEPRINT_NOT_FOUND,
                    "The catalog has no blueprint named " + name
                            + "; if it should, an administrator of the space can publish it.");
        }
        return blueprint;
    }

    /**
     * A blueprint that may be launched.
     *
     * @param unpublishedToo whether the caller may launch what the catalog does not show, as those who may change blueprints do
     * @throws Problem as {@link #find}; {@code FORBIDDEN} for an unpublished one, or one whose author blocks it, in the author's words;
     *     {@code INVALID_BLUEPRINT}
     */
    public Blueprint launchable(SpaceId space, String name, @Nullable String repositoryName, boolean unpublishedToo) {
        Blueprint blueprint = offered(space, name, repositoryName);
        if (!blueprint.published() && !unpublishedToo) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "Blueprint " + name + " is not in the catalog; ask an administrator of the space to publish it.");
        }
        if (!blueprint.isValid()) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "Blueprint " + name + " has errors and cannot be launched; the Blueprints page shows them.");
        }
        String blocked = blueprint.blocked();
        if (blocked != null) {
            throw new Problem(ErrorCode.FORBIDDEN, "Blueprint " + name + " is blocked: " + blocked);
        }
        if (blueprint.isMissing()) {
            throw missing(blueprint);
        }
        return blueprint;
    }

    /**
     * What a version reads.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    public String text(Blueprint blueprint, int version) {
        return versions.find(blueprint.id(), version)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND, "Blueprint " + blueprint.name() + " has no version " + version + "."))
                .content()
                .yaml();
    }

    /** Whether a stored blueprint reads so now or did so in an earlier version. */
    public boolean hasRead(Blueprint blueprint, String yaml) {
        return versions.has(blueprint.id(), yaml);
    }

    private static Problem missing(Blueprint blueprint) {
        var file = Objects.requireNonNull(blueprint.file());
        String why = file.missing() == Missing.DISCONNECTED
                ? "its repository " + blueprint.repositoryName() + " is not connected any more; connect it again"
                : file.path() + " is gone from repository " + blueprint.repositoryName() + "; bring the file back";
        return new Problem(
                ErrorCode.WRONG_STATE,
                "Blueprint " + blueprint.name() + " cannot be launched: " + why + ", or take it out of the catalog.");
    }

    /** The newest versions of all. */
    public List<Blueprint> list(SpaceId space) {
        return store.list(space, View.NEWEST);
    }

    /** All, each in the version that the catalog shows. */
    public List<Blueprint> offered(SpaceId space) {
        return store.list(space, View.OFFERED);
    }

    /**
     * Makes blueprints of assets and stores them, all or none.
     *
     * @throws Problem {@code ASSET_NOT_FOUND}, {@code NAME_TAKEN}, {@code INVALID_NAME}, {@code INVALID_REQUEST}, naming the item
     */
    public List<Blueprint> generate(SpaceId space, Actor actor, GenerateRequest request) {
        return store(space, actor, generation.make(space, request));
    }

    /**
     * Stores blueprints that were worked out of assets, all or none.
     *
     * @throws Problem {@code NAME_TAKEN}, or {@code INVALID_REQUEST} for one that our own parser refuses, naming the item
     */
    List<Blueprint> store(SpaceId space, Actor actor, List<Draft> made) {
        made.forEach(Blueprints::requireValid);
        try {
            transactions.executeWithoutResult(_ -> made.forEach(one -> write(space, actor, one)));
        } catch (DuplicateKeyException race) {
            throw new Problem(ErrorCode.NAME_TAKEN, "A blueprint of that name was made at the same moment; try again.");
        }
        return made.stream()
                .map(one -> find(space, one.name(), Blueprint.STORED))
                .toList();
    }

    /**
     * Stores a new one that was made of nothing that was discovered.
     *
     * @param name as {@link Generation#checked} wants it
     * @throws Problem {@code NAME_TAKEN}
     */
    Blueprint write(SpaceId space, Actor actor, String name, Content content) {
        if (stored(space, name) != null) {
            throw taken(name);
        }
        try {
            transactions.executeWithoutResult(_ -> first(space, actor, name, content));
        } catch (DuplicateKeyException race) {
            throw taken(name);
        }
        return find(space, name, Blueprint.STORED);
    }

    private static Problem taken(String name) {
        return new Problem(
                        ErrorCode.NAME_TAKEN, "A blueprint named " + name + " is stored already; choose another name.")
                .inField("name");
    }

    private void first(SpaceId space, Actor actor, String name, Content content) {
        UUID id = UUID.randomUUID();
        store.insert(id, space, Blueprint.STORED, name, clock.instant());
        versions.first(id, content, actor.email(), clock.instant());
        publication.settle(find(space, name, Blueprint.STORED));
    }

    /** Shows the blueprint in the space's catalog, or takes it out; doing it twice is no error. */
    public void publish(SpaceId space, String name, @Nullable String repositoryName, boolean published) {
        Blueprint blueprint = offered(space, name, repositoryName);
        Publication.requireChoice(blueprint, published);
        if (published && !blueprint.isValid()) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "Blueprint " + name + " has errors and cannot be published; the Blueprints page shows them.");
        }
        if (published && blueprint.isMissing()) {
            throw missing(blueprint);
        }
        transactions.executeWithoutResult(_ -> publication.set(blueprint, published));
    }

    /** Sets the bounds for later launches and extensions; environments that live keep theirs. */
    public void keep(SpaceId space, String name, @Nullable String repositoryName, LaunchPolicy policy) {
        store.keep(find(space, name, repositoryName).id(), policy);
    }

    /** Forgets a stored blueprint with all its versions; environments launched from it live on. */
    public void delete(SpaceId space, String name) {
        store.delete(find(space, name, Blueprint.STORED).id());
    }

    @EventListener
    void forget(SpaceDeleting deleting) {
        store.deleteAll(deleting.space());
    }

    private void write(SpaceId space, Actor actor, Draft made) {
        Blueprint before = stored(space, made.name());
        if (before == null) {
            first(space, actor, made.name(), content(made));
        } else if (made.override()) {
            remake(actor, before, made);
        } else {
            throw new Problem(
                            ErrorCode.NAME_TAKEN,
                            "A blueprint named " + before.name()
                                    + " is stored already; choose another name, or ask for a new version of it.")
                    .inField(made.field());
        }
    }

    /** Nothing is written where nothing is new. */
    private void remake(Actor actor, Blueprint before, Draft made) {
        Content old = newest(before).content();
        Content anew = content(made);
        Remade remade = Remade.of(old, made.yaml(), before.name() + ".yaml");
        if (!remade.isFine()) {
            throw atOdds(before, remade).inField(made.field());
        }
        Content next = new Content(
                remade.yaml(), remade.origin(), made.yaml(), anew.made(), anew.commit(), anew.assetInputs());
        boolean news = remade.changed()
                || !anew.assetInputs().equals(old.assetInputs())
                || !Objects.equals(anew.commit(), old.commit());
        if (news && !versions.add(before.id(), before.version(), next, actor.email(), clock.instant())) {
            throw new Problem(
                            ErrorCode.CONFLICT,
                            "Somebody saved another version of " + before.name() + " at the same moment; try again.")
                    .inField(made.field());
        }
    }

    private static Problem atOdds(Blueprint before, Remade remade) {
        String why = remade.conflicts() == 0
                ? "together with the edits it would have errors: "
                        + remade.faults().getFirst().message()
                : "people and the code changed the same lines in " + remade.conflicts() + " "
                        + (remade.conflicts() == 1 ? "place" : "places") + ".";
        return new Problem(ErrorCode.MERGE_CONFLICT, before.name() + " was not made anew: " + why)
                .withAction("Put both together on the blueprint's page, under Made anew.", null);
    }

    /** @throws Problem {@code BLUEPRINT_NOT_FOUND} when it was deleted meanwhile */
    Version newest(Blueprint blueprint) {
        return versions.find(blueprint.id(), blueprint.version())
                .orElseThrow(() -> new Problem(
                        ErrorCode.BLUEPRINT_NOT_FOUND, "The blueprint " + blueprint.name() + " was just deleted."));
    }

    /** What a version holds that is made of assets alone; one made of several names none as its source. */
    static Content content(Draft made) {
        boolean several = made.assets().size() > 1;
        Asset asset = made.assets().getFirst();
        return new Content(
                made.yaml(),
                Version.Origin.GENERATED,
                several ? null : made.yaml(),
                several
                        ? null
                        : new Made(
                                asset.name(),
                                asset.repository().name(),
                                asset.scanned().path()),
                several ? null : asset.commit(),
                made.inputs());
    }

    /** What was written is read back before it is kept: an asset may hold what no blueprint can say. */
    private static void requireValid(Draft made) {
        String assets =
                String.join(" and ", made.assets().stream().map(Asset::name).toList());
        ParsedBlueprint.of(made.yaml(), made.name() + ".yaml").diagnostics().stream()
                .filter(fault -> fault.severity().equals("error"))
                .findFirst()
                .ifPresent(fault -> {
                    throw new Problem(
                                    ErrorCode.INVALID_REQUEST,
                                    "No blueprint can be made of asset " + assets + ": " + fault.message())
                            .inField(made.field());
                });
    }

    @Nullable
    Blueprint stored(SpaceId space, String name) {
        return store.named(space, name, View.NEWEST).stream()
                .filter(blueprint -> blueprint.repositoryName().equals(Blueprint.STORED))
                .findFirst()
                .orElse(null);
    }

    private static boolean livesIn(Blueprint blueprint, @Nullable String repositoryName) {
        return isBlank(repositoryName)
                || blueprint.repositoryName().equalsIgnoreCase(repositoryName)
                || (blueprint.made() != null && blueprint.made().repository().equalsIgnoreCase(repositoryName));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
