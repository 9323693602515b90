package dev.slipway.agent.tech.terragrunt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells units from what they include, which often has the same name. A unit has a module to run: one that its {@code terraform} block
 * or an included file names, or else the one in its own folder. What has none and lies above others is taken for one of their roots
 * (https://terragrunt.gruntwork.io/docs/features/includes/).
 */
final class Units {
    private final List<Unit> candidates;
    private final Folders folders;
    private final Set<String> included = new HashSet<>();
    private final Set<String> above = new HashSet<>();

    Units(List<Unit> candidates, Folders folders) {
        this.candidates = candidates;
        this.folders = folders;
        for (Unit unit : candidates) {
            String folder = unit.folder();
            while (!folder.equals(".") && above.add(Folders.parent(folder))) {
                folder = Folders.parent(folder);
            }
        }
        candidates.forEach(unit -> unit.includes().forEach(include -> {
            if (include.path() != null) {
                included.add(include.path());
            }
        }));
    }

    /** The real ones, one for each folder. */
    List<Unit> told() {
        Set<String> taken = new HashSet<>();
        List<Unit> units = new ArrayList<>();
        for (Unit unit : candidates) {
            if ((unit.isStack() ? isStack(unit.configuration()) : isUnit(unit)) && taken.add(unit.folder())) {
                units.add(unit);
            }
        }
        return units;
    }

    private boolean isUnit(Unit unit) {
        Configuration own = unit.configuration();
        boolean forOthers = own.source()
                .map(source -> source.text().contains("path_relative_to_include"))
                .orElse(true);
        if (included.contains(own.path()) && forOthers) {
            return false;
        }
        boolean hasModule = own.source().isPresent()
                || !unit.includes().isEmpty()
                || folders.modules().contains(unit.folder());
        boolean isLeaf = !above.contains(unit.folder()) && !unit.folder().equals(".");
        return hasModule || !own.diagnostics().isEmpty() || (isLeaf && Evidence.mark(unit) != null);
    }

    private static boolean isStack(Configuration stack) {
        return !stack.blocks("unit", 1).isEmpty()
                || !stack.blocks("stack", 1).isEmpty()
                || !stack.diagnostics().isEmpty();
    }
}
