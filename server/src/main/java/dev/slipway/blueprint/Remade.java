package dev.slipway.blueprint;

import dev.slipway.agent.git.TextMerge;
import dev.slipway.blueprint.Version.Content;
import dev.slipway.blueprint.Version.Origin;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.Diagnostic;
import java.util.List;

/**
 * What becomes of a blueprint that is made of its asset anew: what people changed since it was last made stays, what the code changed
 * comes in.
 *
 * @param yaml with Git's marks where person and code changed the same lines
 * @param conflicts how many such places there are
 * @param faults what is wrong with the text put together; told only where there is no conflict
 * @param changed whether the text is another than that of the version before
 */
record Remade(String yaml, Origin origin, int conflicts, List<Diagnostic> faults, boolean changed) {
    private static final TextMerge MERGE = new TextMerge("your edits", "made of the code now");

    /**
     * @param before the newest version
     * @param made the text as it is made of the asset now
     * @param path the file, as it is to be named in faults
     */
    static Remade of(Content before, String made, String path) {
        String base = before.generated() == null ? before.yaml() : before.generated();
        boolean untouched = base.equals(before.yaml());
        var merged = untouched ? new TextMerge.Merged(made, 0) : MERGE.of(base, before.yaml(), made);
        List<Diagnostic> faults = merged.conflicts() > 0
                ? List.of()
                : ParsedBlueprint.of(merged.text(), path).diagnostics().stream()
                        .filter(fault -> fault.severity().equals("error"))
                        .toList();
        return new Remade(
                merged.text(),
                untouched ? Origin.GENERATED : Origin.MERGED,
                merged.conflicts(),
                faults,
                !merged.text().equals(before.yaml()));
    }

    /** Whether it can be kept as it is. */
    boolean isFine() {
        return conflicts == 0 && faults.isEmpty();
    }
}
