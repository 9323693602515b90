package dev.slipway.parameter;

import dev.slipway.credential.Vault;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.parameter.ParameterBody;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The parameters of the account and of its spaces. Values are encrypted where they are kept. */
@Component
public final class Parameters {
    private static final String PURPOSE = "parameter";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.~-]{0,99}");
    private static final int LONGEST_VALUE = 32_768;

    private final ParameterStore store;
    private final Vault vault;
    private final InstantSource clock;

    Parameters(ParameterStore store, Vault vault, InstantSource clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** All parameters that hold in the space, by lower-case name; the space's beat the account's. */
    public Map<String, Parameter> effective(SpaceId space) {
        var effective = new LinkedHashMap<String, Parameter>();
        for (var row : store.list(null)) {
            effective.put(row.name().toLowerCase(Locale.ROOT), opened(row));
        }
        for (var row : store.list(space)) {
            effective.put(row.name().toLowerCase(Locale.ROOT), opened(row));
        }
        return effective;
    }

    /** Those of the space, or of the account where the space is null. */
    List<ParameterBody> list(@Nullable SpaceId space) {
        return store.list(space).stream().map(this::shown).toList();
    }

    ParameterBody single(@Nullable SpaceId space, String name) {
        return shown(existing(space, name));
    }

    /** @throws Problem {@code INVALID_NAME}, {@code INVALID_INPUT}, {@code NAME_TAKEN} */
    ParameterBody add(@Nullable SpaceId space, ParameterBody body) {
        String name = body.name() == null ? "" : body.name().strip();
        if (!NAME.matcher(name).matches()) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "A parameter's name has up to 100 letters, digits and - _ . ~ and begins with a letter or digit.")
                    .inField("name");
        }
        UUID id = UUID.randomUUID();
        var row = new ParameterStore.Row(id, space, name, seal(id, body.value()), body.sensitive(), description(body));
        try {
            store.insert(row, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new Problem(
                            ErrorCode.NAME_TAKEN,
                            "There is a parameter named " + name + " already (case does not count); change that one.")
                    .inField("name");
        }
        return shown(row);
    }

    /**
     * Changes value, description and whether it is sensitive. The stars that stand for a sensitive value keep the value, so what
     * was read can be sent back; a sensitive value does not become visible that way.
     */
    ParameterBody change(@Nullable SpaceId space, String name, ParameterBody body) {
        ParameterStore.Row before = existing(space, name);
        String value = body.value();
        boolean keeps = value == null || (before.sensitive() && value.equals(ParameterBodies.MASK));
        if (keeps && before.sensitive() && !body.sensitive()) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "Give the value again: a sensitive one is not shown by calling it harmless.")
                    .inField("value");
        }
        var row = new ParameterStore.Row(
                before.id(),
                space,
                before.name(),
                keeps ? before.sealed() : seal(before.id(), value),
                body.sensitive(),
                description(body));
        store.update(row, clock.instant());
        return shown(row);
    }

    void remove(@Nullable SpaceId space, String name) {
        store.delete(existing(space, name).id());
    }

    @EventListener
    void forget(SpaceDeleting deleting) {
        store.deleteAll(deleting.space());
    }

    private ParameterStore.Row existing(@Nullable SpaceId space, String name) {
        return store.find(space, name)
                .orElseThrow(() -> new Problem(
                        ErrorCode.PARAMETER_NOT_FOUND,
                        "There is no parameter named " + name
                                + (space == null ? " in the account." : " in this space.")));
    }

    private Parameter opened(ParameterStore.Row row) {
        return new Parameter(row.name(), vault.open(PURPOSE, row.id().toString(), row.sealed()), row.sensitive());
    }

    private ParameterBody shown(ParameterStore.Row row) {
        return ParameterBodies.of(opened(row), row.description());
    }

    private byte[] seal(UUID id, @Nullable String value) {
        String text = value == null ? "" : value;
        if (text.length() > LONGEST_VALUE) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "A parameter's value has at most " + LONGEST_VALUE + " characters.")
                    .inField("value");
        }
        return vault.seal(PURPOSE, id.toString(), Secret.of(text));
    }

    private static @Nullable String description(ParameterBody body) {
        return body.description() == null || body.description().isBlank()
                ? null
                : body.description().strip();
    }
}
