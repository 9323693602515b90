package dev.slipway.editor;

import dev.slipway.agent.yaml.Nearest;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.language.SourceUse;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks whether what a text names in repositories is there, as far as that is known without asking a Git host. */
@Component
class SourceFaults {
    private static final int MOST = 100;

    private final Repositories repositories;

    SourceFaults(Repositories repositories) {
        this.repositories = repositories;
    }

    /**
     * Faults of the text's sources, in the order of the file; beyond the first hundred nothing is looked at.
     *
     * @param path the file, as it is to be named in diagnostics
     */
    List<Diagnostic> of(SpaceId space, ParsedBlueprint parsed, String path) {
        if (parsed.sources().isEmpty()) {
            return List.of();
        }
        var connected = repositories.list(space).stream().map(Repository::name).toList();
        var faults = new ArrayList<Diagnostic>();
        for (SourceUse use : parsed.sources().stream().limit(MOST).toList()) {
            if (connected.stream().noneMatch(use.store()::equalsIgnoreCase)) {
                faults.add(unknownStore(use, connected, path));
            } else {
                atHand(space, use)
                        .filter(checkout -> !checkout.has(use.path()))
                        .ifPresent(checkout -> faults.add(unknownPath(use, checkout, path)));
            }
        }
        return faults;
    }

    private Optional<Checkout> atHand(SpaceId space, SourceUse use) {
        String revision = Stream.of(
                        Optional.ofNullable(use.commit()),
                        Optional.ofNullable(use.tag()),
                        Optional.ofNullable(use.branch()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        return repositories.atHand(space, use.store(), revision);
    }

    private static Diagnostic unknownStore(SourceUse use, List<String> connected, String path) {
        String near = Nearest.of(use.store(), connected);
        return new Diagnostic(
                "error",
                "unknown-store",
                "No repository named \"" + use.store() + "\" is connected to this space."
                        + (near == null ? "" : " Did you mean \"" + near + "\"?"),
                path,
                use.line(),
                use.column(),
                null,
                connected.isEmpty()
                        ? "Connect it under Settings, Repositories."
                        : "Connect it under Settings, Repositories, or name one that is: "
                                + String.join(", ", connected) + ".");
    }

    private static Diagnostic unknownPath(SourceUse use, Checkout checkout, String path) {
        return new Diagnostic(
                "error",
                "unknown-path",
                "Repository " + checkout.repository().name() + " has no \"" + use.path() + "\" at "
                        + checkout.commit().substring(0, 8) + ".",
                path,
                use.line(),
                use.column(),
                null,
                "Paths begin at the top of the repository, and small and capital letters differ. Was it moved, or is it on"
                        + " another branch?");
    }
}
