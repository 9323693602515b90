package dev.slipway.shelf;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.shelf.CatalogLabelBody;
import dev.slipway.wire.shelf.CatalogLabelRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The labels of a space's catalog. */
@RestController
@RequestMapping("/api/spaces/{space}/labels")
class LabelController {
    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @GetMapping
    @Allow(Permission.VIEW_CATALOG)
    List<CatalogLabelBody> list(Space space) {
        return labels.list(space.id()).stream()
                .map(label -> new CatalogLabelBody(label.name(), label.color(), label.quickFilter()))
                .toList();
    }

    @PostMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done add(Space space, @RequestBody CatalogLabelRequest request) {
        labels.add(space.id(), label(request));
        return new Done();
    }

    /** Names, colours and filters it anew, wherever it is. */
    @PutMapping("/update")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done change(Space space, @RequestBody CatalogLabelRequest request) {
        String original = request.originalName();
        if (original == null || original.isBlank()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Say which label is to be changed.").inField("original_name");
        }
        labels.change(space.id(), original, label(request));
        return new Done();
    }

    @DeleteMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done remove(Space space, @RequestParam String name) {
        labels.remove(space.id(), name);
        return new Done();
    }

    private static Label label(CatalogLabelRequest request) {
        String name = Label.name(request.name(), "name");
        if (Label.isBlocked(name)) {
            throw new Problem(
                            ErrorCode.INVALID_NAME,
                            "The label 'blocked' is there in every space: it keeps a blueprint from being launched.")
                    .inField("name");
        }
        return new Label(name, Label.color(request.color()), Boolean.TRUE.equals(request.quickFilter()));
    }
}
