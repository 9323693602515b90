package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What names of files tell: which may be templates, which were generated, and what to call one. */
final class TemplateNames {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".template", ".cfn");
    private static final List<String> OTHERS =
            List.of(".tf.json", ".tfvars.json", ".schema.json", "-lock.json", ".lock.json", ".gotmpl.yaml");
    private static final Set<String> OTHER_FILES = Set.of(
            "package.json",
            "tsconfig.json",
            "cdk.json",
            "cdk.context.json",
            "composer.json",
            "chart.yaml",
            "values.yaml");
    private static final Set<String> FILLED_FOLDERS = Set.of(
            "node_modules",
            "cdk.out",
            ".terraform",
            ".terragrunt-cache",
            ".aws-sam",
            ".serverless",
            ".git",
            ".github",
            "site-packages",
            ".venv");
    private static final Set<String> COMMON_NAMES = Set.of(
            "template",
            "cloudformation",
            "cloudformation-template",
            "cfn",
            "cfn-template",
            "stack",
            "main",
            "index",
            "sam");

    private TemplateNames() {}

    static boolean mayBeTemplate(TreeEntry entry) {
        String name = entry.fileName().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                && OTHERS.stream().noneMatch(name::endsWith)
                && !OTHER_FILES.contains(name)
                && Arrays.stream(entry.path().split("/", -1)).noneMatch(FILLED_FOLDERS::contains);
    }

    /**
     * Folders that the CDK filled under another name than {@code cdk.out}, such as snapshots for tests: they hold a file of that name
     * (https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html).
     */
    static Set<String> generatedFolders(List<TreeEntry> tree) {
        return tree.stream()
                .filter(entry -> entry.fileName().equals("cdk.out"))
                .map(TreeEntry::folder)
                .collect(Collectors.toSet());
    }

    /** The file's name without its endings; that of its folder where every second template has that name. */
    static String name(String path) {
        String[] parts = path.split("/", -1);
        String last = plain(parts[parts.length - 1]);
        boolean common = last.isEmpty() || COMMON_NAMES.contains(last.toLowerCase(Locale.ROOT));
        String telling = common && parts.length > 1 ? parts[parts.length - 2] : last;
        return AssetNames.urlSafe(telling.isEmpty() ? "template" : telling);
    }

    private static String plain(String fileName) {
        String plain = fileName;
        for (String ending : List.of(".yaml", ".yml", ".json", ".cfn", ".template")) {
            if (plain.toLowerCase(Locale.ROOT).endsWith(ending)) {
                plain = plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }
}
