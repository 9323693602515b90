package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold inside a grain between keys that a grammar looks at one by one. */
final class SpecChecks {
    private static final int LONGEST_PREFIX = 1_024;
    private static final int LONGEST_NAME = 250;
    private static final Set<String> VERSIONED = Set.of("terraform", "opentofu", "terragrunt");

    private final Faults faults;
    private final String grain;

    SpecChecks(Faults faults, String grain) {
        this.faults = faults;
        this.grain = grain;
    }

    void check(Yaml.Mapping written) {
        Yaml.Mapping spec = written.mapping("spec");
        revisions(spec);
        backend(spec.mapping("backend"));
        for (String key : List.of("approvals", "condition")) {
            for (Yaml approval : written.items(key)) {
                if (approval instanceof Yaml.Mapping mapping) {
                    mapping.items("channels").forEach(this::channel);
                }
            }
        }
        version(written, spec);
        Yaml host = spec.get("host");
        if (host != null && spec.get("agent") != null) {
            faults.warning(
                    host.place(),
                    "two-agents",
                    "Grain \"" + grain + "\" has \"agent\" and its older name \"host\"; \"agent\" counts.");
        }
    }

    /** Agents have one Terraform each; a version wished for that nobody reads must not look as if it were kept. */
    private void version(Yaml.Mapping written, Yaml.Mapping spec) {
        String kind = written.text("kind");
        if (kind == null || !VERSIONED.contains(kind)) {
            return;
        }
        unused(written.get("tf-version"), "tf-version");
        unused(spec.get("version"), "version");
    }

    private void unused(@Nullable Yaml version, String key) {
        if (version != null) {
            faults.warning(
                    version.place(),
                    "version-not-used",
                    "\"" + key + "\" of grain \"" + grain
                            + "\" is not used: the version that its agent has is run. To be sure of"
                            + " one, install it on the agent and put required_version into the module's terraform block.");
        }
    }

    /** Every place of code, also that of scripts and files. */
    private void revisions(Yaml node) {
        switch (node) {
            case Yaml.Sequence list -> list.items().forEach(this::revisions);
            case Yaml.Mapping mapping -> {
                for (Yaml.Entry entry : mapping.entries()) {
                    if (List.of("source", "sources").contains(entry.key().text())) {
                        revision(entry.value());
                    }
                    if (!entry.key().text().equals("inputs")) {
                        revisions(entry.value());
                    }
                }
            }
            case Yaml.Scalar _ -> {}
        }
    }

    private void revision(Yaml source) {
        if (source instanceof Yaml.Sequence list) {
            list.items().forEach(this::revision);
        } else if (source instanceof Yaml.Mapping mapping) {
            List<String> given = Stream.of("branch", "tag", "commit")
                    .filter(key -> mapping.get(key) != null)
                    .toList();
            if (given.size() > 1) {
                faults.error(
                        mapping.place(),
                        "several-revisions",
                        "The source of grain \"" + grain + "\" has " + String.join(" and ", given)
                                + "; only one of branch, tag and commit may be given.");
            }
        }
    }

    private void backend(Yaml.Mapping backend) {
        if (backend.get("key-prefix") instanceof Yaml.Scalar prefix
                && (prefix.text().length() > LONGEST_PREFIX
                        || !StandardCharsets.US_ASCII.newEncoder().canEncode(prefix.text()))) {
            faults.error(
                    prefix.place(),
                    "bad-key-prefix",
                    "The key-prefix of grain \"" + grain + "\" may have " + LONGEST_PREFIX
                            + " characters, all of them ASCII.");
        }
        for (Yaml item : backend.items("workspaces")) {
            if (item instanceof Yaml.Mapping workspace
                    && (workspace.get("name") == null) == (workspace.get("prefix") == null)) {
                faults.error(
                        workspace.place(),
                        "name-or-prefix",
                        "A workspace of grain \"" + grain + "\" needs exactly one of \"name\" and \"prefix\".");
            }
        }
    }

    private void channel(Yaml item) {
        if (!(item instanceof Yaml.Mapping channel)) {
            return;
        }
        for (String key : List.of("groups", "users", "names")) {
            Yaml asked = channel.get(key);
            Stream<Yaml> names = asked instanceof Yaml.Sequence list ? list.items().stream() : Stream.ofNullable(asked);
            names.filter(name ->
                            name instanceof Yaml.Scalar scalar && scalar.text().length() > LONGEST_NAME)
                    .forEach(name -> faults.error(
                            name.place(),
                            "name-too-long",
                            "A name in \"" + key + "\" has more than the limit of " + LONGEST_NAME + " characters."));
        }
    }
}
