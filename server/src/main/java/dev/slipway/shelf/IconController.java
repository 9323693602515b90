package dev.slipway.shelf;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.shelf.BlueprintIconBody;
import dev.slipway.wire.shelf.BlueprintIconRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded icons. */
@RestController
@RequestMapping("/api/spaces/{space}/blueprint_icons")
class IconController {
    private final Icons icons;

    IconController(Icons icons) {
        this.icons = icons;
    }

    @GetMapping
    @Allow(Permission.VIEW_CATALOG)
    List<BlueprintIconBody> list(Space space) {
        return icons.list(space.id()).stream()
                .map(icon ->
                        new BlueprintIconBody(icon.fileName(), icon.key(), Looks.url(space, icon.key()), icon.size()))
                .toList();
    }

    /** The picture itself, which a page may show and nothing else. */
    @GetMapping("/{key}")
    @Allow(Permission.VIEW_CATALOG)
    ResponseEntity<byte[]> picture(Space space, @PathVariable String key) {
        return icons.picture(space.id(), key).answer();
    }

    /** Takes an SVG picture as the part {@code file}; one of the same file name is replaced. */
    @PostMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    BlueprintIconBody keep(Space space, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Problem(
                            ErrorCode.INVALID_REQUEST, "Send an SVG picture as the part 'file' of multipart/form-data.")
                    .inField("file");
        }
        String key = icons.keep(space.id(), file.getOriginalFilename(), file.getBytes());
        return icons.list(space.id()).stream()
                .filter(icon -> icon.key().equals(key))
                .map(icon -> new BlueprintIconBody(icon.fileName(), key, Looks.url(space, key), icon.size()))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.CONFLICT, "Somebody deleted the icon at the same moment."));
    }

    /** Blueprints that show it show their own again. */
    @DeleteMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done remove(Space space, @RequestBody BlueprintIconRequest request) {
        icons.remove(space.id(), request.key() == null ? "" : request.key());
        return new Done();
    }
}
