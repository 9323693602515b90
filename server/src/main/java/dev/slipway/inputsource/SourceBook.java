package dev.slipway.inputsource;

import dev.slipway.identity.Space;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.inputsource.AllowedSpaces;
import dev.slipway.wire.inputsource.InputSourceBody;
import dev.slipway.wire.inputsource.SourceNameBody;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What administrators do with input sources: add, change and remove them. */
@Component
class SourceBook {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~ -]{0,99}");

    private final InputSourceStore store;
    private final SourceChecks checks;
    private final Spaces spaces;

    SourceBook(InputSourceStore store, SourceChecks checks, Spaces spaces) {
        this.store = store;
        this.checks = checks;
        this.spaces = spaces;
    }

    List<InputSourceBody> list() {
        return store.list().stream().map(this::shown).toList();
    }

    InputSourceBody single(String name) {
        return shown(existing(name));
    }

    /** What the authors of a space may use. */
    List<SourceNameBody> usable(SpaceId space) {
        return store.list().stream()
                .filter(source -> source.isUsableIn(space))
                .map(source -> new SourceNameBody(
                        source.name(),
                        source.description(),
                        String.valueOf(source.details().type()),
                        SourceFields.overridable(source.details())))
                .toList();
    }

    /** @throws Problem {@code INVALID_NAME}, {@code INVALID_INPUT}, {@code NAME_TAKEN}, {@code SPACE_NOT_FOUND} */
    InputSourceBody add(InputSourceBody body) {
        String name = text(body.name());
        if (name == null || !NAME.matcher(name).matches()) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "An input source's name has up to 100 letters, digits, spaces and . _ ~ - and begins with a letter or digit.")
                    .inField("name");
        }
        var none = new InputSource(UUID.randomUUID(), name, null, true, List.of(), details(body, null));
        var source = changed(none, body);
        if (!store.add(source)) {
            throw new Problem(
                            ErrorCode.NAME_TAKEN,
                            "There is an input source named '" + name + "' already (case does not count).")
                    .inField("name");
        }
        return shown(source);
    }

    /** Blueprints that name it see the change at their next launch. */
    InputSourceBody change(String name, InputSourceBody body) {
        var before = existing(name);
        var source = changed(before, body);
        if (!store.change(source)) {
            throw missing(name);
        }
        return shown(source);
    }

    void remove(String name) {
        store.delete(existing(name).id());
    }

    @EventListener
    void forget(SpaceDeleting deleting) {
        store.forget(deleting.space());
    }

    private InputSource changed(InputSource before, InputSourceBody body) {
        var details = details(body, before);
        checks.check(details);
        var allowed = body.allowedSpaces();
        var named = allowed == null ? before.spaces() : named(allowed);
        return new InputSource(
                before.id(),
                before.name(),
                body.description() == null ? before.description() : text(body.description()),
                allowed == null ? before.allSpaces() : isForAll(allowed),
                named,
                details);
    }

    private static dev.slipway.wire.inputsource.SourceDetails details(
            InputSourceBody body, @Nullable InputSource before) {
        if (body.details() != null) {
            return body.details();
        }
        if (before == null) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST, "Say in details where the values lie, beginning with its type.")
                    .inField("details");
        }
        return before.details();
    }

    private static boolean isForAll(AllowedSpaces allowed) {
        return Objects.requireNonNullElse(
                allowed.allSpaces(),
                allowed.specificSpaces() == null || allowed.specificSpaces().isEmpty());
    }

    private List<SpaceId> named(AllowedSpaces allowed) {
        return Objects.requireNonNullElse(allowed.specificSpaces(), List.<String>of()).stream()
                .map(name -> name.replace("\"", "").strip())
                .map(spaces::byName)
                .map(Space::id)
                .distinct()
                .toList();
    }

    private InputSource existing(String name) {
        return store.find(name).orElseThrow(() -> missing(name));
    }

    private static Problem missing(String name) {
        return new Problem(ErrorCode.NOT_FOUND, "There is no input source named '" + name + "'.");
    }

    private InputSourceBody shown(InputSource source) {
        var names = source.spaces().stream().map(spaces::byId).map(Space::name).toList();
        return new InputSourceBody(
                source.name(), source.description(), new AllowedSpaces(source.allSpaces(), names), source.details());
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
