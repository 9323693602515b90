package dev.slipway.inputsource;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.wire.Done;
import dev.slipway.wire.choice.ChoiceBody;
import dev.slipway.wire.choice.ChoicesBody;
import dev.slipway.wire.inputsource.InputSourceBody;
import dev.slipway.wire.inputsource.SourceNameBody;
import dev.slipway.wire.inputsource.SourcePreviewRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The input sources of the account, for those who look after them, and their names for the authors of blueprints. */
@RestController
@RequestMapping("/api")
class InputSourceController {
    private final SourceBook book;
    private final SourceChecks checks;
    private final InputSources sources;

    InputSourceController(SourceBook book, SourceChecks checks, InputSources sources) {
        this.book = book;
        this.checks = checks;
        this.sources = sources;
    }

    @GetMapping("/input_sources")
    @Allow(Permission.MANAGE_INPUT_SOURCES)
    List<InputSourceBody> list() {
        return book.list();
    }

    @GetMapping("/input_sources/{name}")
    @Allow(Permission.MANAGE_INPUT_SOURCES)
    InputSourceBody single(@PathVariable String name) {
        return book.single(name);
    }

    @PostMapping("/input_sources")
    @Allow(Permission.MANAGE_INPUT_SOURCES)
    InputSourceBody add(@RequestBody InputSourceBody body) {
        return book.add(body);
    }

    @PutMapping("/input_sources/{name}")
    @Allow(Permission.MANAGE_INPUT_SOURCES)
    InputSourceBody change(@PathVariable String name, @RequestBody InputSourceBody body) {
        return book.change(name, body);
    }

    @DeleteMapping("/input_sources/{name}")
    @Allow(Permission.MANAGE_INPUT_SOURCES)
    Done remove(@PathVariable String name) {
        book.remove(name);
        return new Done();
    }

    /** Asks a source as it would be with these details, and keeps nothing. */
    @PostMapping("/input_sources/preview")
    @Allow(Permission.MANAGE_INPUT_SOURCES)
    ChoicesBody preview(@RequestBody SourcePreviewRequest request) {
        checks.check(request.details());
        var question = new Question(given(request.overrides()), Objects.requireNonNullElse(request.search(), ""));
        var found = sources.asked(request.details(), question);
        return new ChoicesBody(
                found.values().stream()
                        .map(each -> new ChoiceBody(each.value(), each.display()))
                        .toList(),
                found.more(),
                false,
                List.of());
    }

    @GetMapping("/spaces/{space}/input_sources")
    @Allow(Permission.VIEW_INPUT_SOURCES)
    List<SourceNameBody> names(Space space) {
        return book.usable(space.id());
    }

    private static Map<String, String> given(@Nullable Map<String, @Nullable String> overrides) {
        var given = new HashMap<String, String>();
        if (overrides != null) {
            overrides.forEach((name, value) -> {
                if (value != null && !value.isBlank()) {
                    given.put(name, value);
                }
            });
        }
        return given;
    }
}
