package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with where and what a file is. Whether a blueprint makes sense, the server says. */
record DefinitionFaults(Definition definition) {
    List<Diagnostic> all() {
        var found = new ArrayList<Diagnostic>();
        ending(found);
        markers(found);
        content(found);
        place(found);
        return found;
    }

    private void ending(List<Diagnostic> found) {
        String path = definition.file().path();
        if (path.endsWith(".yml")) {
            String name = definition.file().source().entry().fileName();
            String right = name.substring(0, name.length() - ".yml".length()) + ".yaml";
            found.add(new Diagnostic(
                    "warning",
                    "yml-not-picked-up",
                    "Files that end in .yml are not picked up; rename it to " + right + ".",
                    path,
                    1,
                    1,
                    right));
        }
    }

    private void markers(List<Diagnostic> found) {
        OwnFolder folder = definition.folder();
        if (folder.markers().size() > 1) {
            String names = folder.markers().stream()
                    .map(marker -> "." + marker.folder())
                    .collect(Collectors.joining(" and "));
            found.add(Diagnostic.error(
                    "two-markers",
                    "Only one marker file may lie in a folder, and here are " + names + "; keep one of them.",
                    folder.marker(folder.markers().get(1)),
                    1,
                    1));
        }
    }

    private void content(List<Diagnostic> found) {
        boolean unread = definition.file().documents().isEmpty()
                && !definition.file().diagnostics().isEmpty();
        if (unread) {
            return;
        }
        Yaml version = definition.root().get("spec_version");
        if (definition.kind().equals("layout")) {
            if (!"layout".equals(definition.root().text("kind"))) {
                found.add(error("no-layout", "A layout says kind: layout.", Yaml.Place.START));
            }
        } else if (version == null) {
            found.add(error(
                    "no-spec-version",
                    "This is no " + definition.kind() + ": it does not say spec_version: 2.",
                    Yaml.Place.START));
        } else if (!"2".equals(definition.root().text("spec_version"))) {
            found.add(error("spec-version", "The only spec_version that is understood is 2.", version.place()));
        } else if (definition.kind().equals("environment") && definition.root().get("environment") == null) {
            found.add(error(
                    "no-environment", "An environment file says environment: and who owns it.", Yaml.Place.START));
        }
    }

    private void place(List<Diagnostic> found) {
        OwnFolder folder = definition.folder();
        if (!folder.holds(definition.kind())) {
            found.add(Diagnostic.warning(
                    "misplaced",
                    "This is of kind " + definition.kind() + ", but " + folder.described() + " is for "
                            + folder.type().folder() + "; move it.",
                    definition.file().path(),
                    1,
                    1));
        }
    }

    private Diagnostic error(String code, String message, Yaml.Place place) {
        return Diagnostic.error(code, message, definition.file().path(), place.line(), place.column());
    }
}
