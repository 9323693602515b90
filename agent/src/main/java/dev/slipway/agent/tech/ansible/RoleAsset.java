package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.HeaderComment;
import dev.slipway.agent.scan.Readme;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is told of a role. */
final class RoleAsset {
    private static final Pattern NOBODYS =
            Pattern.compile("your (role )?description|a brief description of the role goes here");

    private RoleAsset() {}

    static ScannedAsset of(Role role, Usage usage, SourceFiles files) {
        RoleDefaults defaults = RoleDefaults.read(role.path(), files);
        var diagnostics = new ArrayList<Diagnostic>(role.tasks().diagnostics());
        diagnostics.addAll(role.meta().diagnostics());
        diagnostics.addAll(defaults.diagnostics());
        Facts facts = facts(role);
        usage.tell(role, facts);
        return new ScannedAsset(
                "ansible",
                AssetNames.urlSafe(role.name()),
                role.path(),
                description(role, files),
                inputs(role, defaults),
                List.of(),
                List.copyOf(diagnostics),
                facts.all());
    }

    private static List<AssetInput> inputs(Role role, RoleDefaults defaults) {
        YamlFile specs = role.meta().specsFile();
        Yaml.Mapping entryPoint = role.meta().entryPoint();
        return specs == null || entryPoint.get("options") == null
                ? List.copyOf(defaults.inputs().values())
                : ArgumentSpecs.inputs(entryPoint, specs, defaults);
    }

    /** What {@code ansible-galaxy init} writes there is nobody's word. */
    private static @Nullable String description(Role role, SourceFiles files) {
        var told = new ArrayList<String>();
        add(role.meta().entryPoint().text("short_description"), told);
        add(role.meta().galaxy().text("description"), told);
        add(ArgumentSpecs.text(role.meta().entryPoint().get("description")), told);
        add(Readme.sentence(files, role.path()), told);
        return told.stream()
                .filter(text -> !NOBODYS.matcher(text.toLowerCase(Locale.ROOT)).lookingAt())
                .findFirst()
                .map(HeaderComment::firstSentence)
                .orElse(null);
    }

    private static void add(@Nullable String text, List<String> told) {
        if (text != null && !text.isBlank()) {
            told.add(text);
        }
    }

    private static Facts facts(Role role) {
        var facts = new Facts();
        Yaml.Mapping galaxy = role.meta().galaxy();
        facts.put("form", "role");
        facts.put("roles", role.uses());
        facts.put(
                "tags",
                galaxy.scalars("galaxy_tags").stream().map(Yaml.Scalar::text).toList());
        facts.put("collections", collections(role.meta().main()));
        facts.put("min_ansible_version", galaxy.text("min_ansible_version"));
        facts.put(
                "platforms",
                galaxy.items("platforms").stream().map(RoleAsset::platform).toList());
        facts.put("evidence", evidence(role));
        Yaml.Mapping specs = role.meta().specs();
        if (specs != null) {
            facts.put(
                    "entry_points",
                    specs.entries().stream().map(entry -> entry.key().text()).toList());
        }
        return facts;
    }

    private static List<String> collections(Yaml.Mapping main) {
        return main.items("collections").stream()
                .flatMap(each -> PlaybookFacts.names(each).stream())
                .toList();
    }

    private static String platform(Yaml platform) {
        if (platform instanceof Yaml.Mapping mapping && mapping.text("name") != null) {
            var versions =
                    mapping.scalars("versions").stream().map(Yaml.Scalar::text).toList();
            return (mapping.text("name") + " " + String.join(" ", versions)).strip();
        }
        return platform instanceof Yaml.Scalar scalar ? scalar.text() : "";
    }

    private static String evidence(Role role) {
        String file = "tasks/" + role.tasks().source().entry().fileName();
        String beside = role.shape().isEmpty() ? "below roles/" : "beside " + String.join("/, ", role.shape()) + "/";
        if (role.tasks().documents().isEmpty()
                || !Tasks.areIn(role.tasks().documents().getFirst())) {
            return file + " " + beside;
        }
        int line = role.tasks().documents().getFirst().place().line();
        return file + ", line " + line + ": a list of tasks, " + beside;
    }
}
