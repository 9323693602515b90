package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.scan.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files make up a module, and in which order they count: https://developer.hashicorp.com/terraform/language/files. */
final class ModuleFiles {
    private static final List<String> ENDINGS = List.of(".tf", ".tf.json", ".tofu", ".tofu.json");

    private ModuleFiles() {}

    static boolean isConfiguration(String fileName) {
        return !fileName.startsWith(".")
                && !fileName.endsWith("~")
                && ENDINGS.stream().anyMatch(fileName::endsWith);
    }

    static boolean isForOpenTofu(String fileName) {
        return fileName.endsWith(".tofu") || fileName.endsWith(".tofu.json");
    }

    /** Override files change what others declare, so they come last. */
    static boolean isOverride(String fileName) {
        String stem = stem(fileName);
        return stem.equals("override") || stem.endsWith("_override");
    }

    /** The files in the order in which they count; a {@code .tofu} file takes the place of a {@code .tf} file of its name. */
    static List<SourceFile> inOrder(List<SourceFile> files) {
        Set<String> forOpenTofu = files.stream()
                .map(file -> file.entry().fileName())
                .filter(ModuleFiles::isForOpenTofu)
                .map(name -> name.replace(".tofu", ".tf"))
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> !forOpenTofu.contains(file.entry().fileName()))
                .sorted(Comparator.comparing(
                                (SourceFile file) -> isOverride(file.entry().fileName()))
                        .thenComparing(SourceFile::path))
                .toList();
    }

    private static String stem(String fileName) {
        return ENDINGS.stream()
                .filter(fileName::endsWith)
                .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
                .findFirst()
                .orElse(fileName);
    }
}
