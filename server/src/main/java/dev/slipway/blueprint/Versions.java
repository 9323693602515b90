package dev.slipway.blueprint;

import dev.slipway.blueprint.Version.Content;
import dev.slipway.generation.Draft;
import dev.slipway.generation.Generation;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.blueprint.EditRequest;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of stored blueprints, and what people make of them. Every change is a new version, and none is ever lost. */
@Component
class Versions {
    private final Blueprints blueprints;
    private final VersionStore store;
    private final Generation generation;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Publication publication;

    Versions(
            Blueprints blueprints,
            VersionStore store,
            Generation generation,
            TransactionTemplate transactions,
            InstantSource clock,
            Publication publication) {
        this.blueprints = blueprints;
        this.store = store;
        this.generation = generation;
        this.transactions = transactions;
        this.clock = clock;
        this.publication = publication;
    }

    /** What a blueprint would become now, and what it would be made of. */
    record Prospect(Blueprint blueprint, Draft made, Remade remade) {}

    /** The newest first. */
    List<Version> list(Blueprint blueprint) {
        return store.list(blueprint.id());
    }

    /** @throws Problem {@code NOT_FOUND} */
    Version find(Blueprint blueprint, int number) {
        return store.find(blueprint.id(), number)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        blueprint.name() + " has no version " + number + "; its newest is " + blueprint.version()
                                + "."));
    }

    /**
     * Keeps what a person wrote.
     *
     * @throws Problem {@code BLUEPRINT_NOT_FOUND}; {@code INVALID_BLUEPRINT} with all that is wrong; {@code CONFLICT} when the text is
     *     not based on the newest version; for a new one {@code NAME_TAKEN} and {@code INVALID_NAME}
     */
    Blueprint edit(SpaceId space, Actor actor, String name, EditRequest request) {
        String yaml = given(request);
        Integer basedOn = request.basedOn();
        if (basedOn == null) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST, "Say which version the text is based on, 0 for a new blueprint.")
                    .inField("based_on");
        }
        if (basedOn == EditRequest.NEW) {
            ValidText.require(Generation.checked(name), yaml);
            return blueprints.write(space, actor, name, Content.written(yaml));
        }
        Blueprint blueprint = stored(space, name);
        ValidText.require(blueprint.name(), yaml);
        Content before = find(blueprint, basedOn).content();
        boolean remade = Boolean.TRUE.equals(request.remade());
        Content edited = remade ? put(yaml, prospect(blueprint)) : before.edited(yaml);
        return add(actor, blueprint, basedOn, edited);
    }

    /** Makes an earlier version the newest once more. */
    Blueprint restore(SpaceId space, Actor actor, String name, int number) {
        Blueprint blueprint = stored(space, name);
        Content earlier = find(blueprint, number).content();
        ValidText.require(blueprint.name(), earlier.yaml());
        return add(actor, blueprint, blueprint.version(), earlier.restored());
    }

    /**
     * What would become of it if it were made anew; changes nothing.
     *
     * @throws Problem {@code WRONG_STATE} for one that was made of no asset; {@code ASSET_NOT_FOUND} where that is gone
     */
    Prospect prospect(SpaceId space, String name) {
        return prospect(stored(space, name));
    }

    private Prospect prospect(Blueprint blueprint) {
        Draft made = draft(blueprint);
        Content before = blueprints.newest(blueprint).content();
        return new Prospect(blueprint, made, Remade.of(before, made.yaml(), blueprint.name() + ".yaml"));
    }

    private Draft draft(Blueprint blueprint) {
        Made made = blueprint.made();
        if (made == null) {
            throw new Problem(
                    ErrorCode.WRONG_STATE,
                    blueprint.name()
                            + " was not made of one asset, so there is nothing to make it of anew. Edit it instead.");
        }
        try {
            return draft(blueprint, new Candidate(blueprint.name(), true, null, null, null, made.asset()), made);
        } catch (Problem renamed) {
            if (renamed.code() != ErrorCode.ASSET_NOT_FOUND) {
                throw renamed;
            }
            return draft(blueprint, new Candidate(blueprint.name(), true, made.path(), null, null, null), made);
        }
    }

    private Draft draft(Blueprint blueprint, Candidate candidate, Made made) {
        return generation
                .make(blueprint.space(), new GenerateRequest(List.of(candidate), made.repository()))
                .getFirst();
    }

    /** What the code gives now is in the text that a person put together. */
    private static Content put(String yaml, Prospect prospect) {
        Content anew = Blueprints.content(prospect.made());
        boolean untouched = yaml.equals(anew.yaml());
        return new Content(
                yaml,
                untouched ? Version.Origin.GENERATED : Version.Origin.MERGED,
                anew.generated(),
                anew.made(),
                anew.commit(),
                anew.assetInputs());
    }

    private Blueprint add(Actor actor, Blueprint blueprint, int basedOn, Content content) {
        boolean added = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean next = store.add(blueprint.id(), basedOn, content, actor.email(), clock.instant());
            if (next) {
                publication.settle(stored(blueprint.space(), blueprint.name()));
            }
            return next;
        }));
        if (!added) {
            throw new Problem(
                            ErrorCode.CONFLICT,
                            "Version " + basedOn + " of " + blueprint.name()
                                    + " is not the newest any more: somebody saved another one. Look at what they changed, then"
                                    + " save yours on top of it.")
                    .inField("based_on");
        }
        return blueprints.find(blueprint.space(), blueprint.name(), Blueprint.STORED);
    }

    /** @throws Problem {@code WRONG_STATE} for one that lies in a repository */
    private Blueprint stored(SpaceId space, String name) {
        Blueprint stored = blueprints.stored(space, name);
        if (stored != null) {
            return stored;
        }
        Blueprint found = blueprints.find(space, name, null);
        throw new Problem(
                ErrorCode.WRONG_STATE,
                name + " lies in repository " + found.repositoryName()
                        + " and follows its file; change it there and push, and the new version is here.");
    }

    private static String given(EditRequest request) {
        String yaml = request.yaml();
        if (yaml == null || yaml.isBlank()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Send the blueprint's text.").inField("yaml");
        }
        return yaml;
    }
}
