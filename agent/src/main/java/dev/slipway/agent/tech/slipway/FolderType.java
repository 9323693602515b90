package dev.slipway.agent.tech.slipway;

import java.util.Arrays;
import java.util.Optional;

/** What a folder is for: by its name at the root of the repository, or by an empty marker file in it. */
enum FolderType {
    BLUEPRINTS("blueprint", true),
    WORKFLOWS("workflow", false),
    ENVIRONMENTS("environment", true),
    LAYOUTS("layout", true),
    INSTRUCTIONS("instructions", true);

    private final String kind;
    private final boolean byName;

    FolderType(String kind, boolean byName) {
        this.kind = kind;
        this.byName = byName;
    }

    /** Kind of the assets that belong there. */
    String kind() {
        return kind;
    }

    /** Name of the folder; with a dot before it, of the marker. */
    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FolderType> ofMarker(String fileName) {
        return fileName.startsWith(".")
                ? Arrays.stream(values())
                        .filter(type -> fileName.equals("." + type.folder()))
                        .findFirst()
                : Optional.empty();
    }

    static Optional<FolderType> ofRootFolder(String folder) {
        return Arrays.stream(values())
                .filter(type -> type.byName && folder.equals(type.folder()))
                .findFirst();
    }

    /** Whether something of a kind may lie there. Workflows are blueprints too. */
    boolean holds(String wanted) {
        boolean launched = wanted.equals("blueprint") || wanted.equals("workflow");
        return kind.equals(wanted) || (launched && (this == BLUEPRINTS || this == WORKFLOWS));
    }
}
