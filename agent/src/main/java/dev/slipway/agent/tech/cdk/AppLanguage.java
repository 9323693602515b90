package dev.slipway.agent.tech.cdk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of an app from the command that runs it, else from the files beside it. */
final class AppLanguage {
    /** Programs that run one language alone. */
    private static final Map<String, String> PROGRAMS = Map.ofEntries(
            Map.entry("ts-node", "typescript"),
            Map.entry("ts-node-esm", "typescript"),
            Map.entry("tsx", "typescript"),
            Map.entry("swc-node", "typescript"),
            Map.entry("deno", "typescript"),
            Map.entry("python", "python"),
            Map.entry("python3", "python"),
            Map.entry("py", "python"),
            Map.entry("poetry", "python"),
            Map.entry("pipenv", "python"),
            Map.entry("uv", "python"),
            Map.entry("mvn", "java"),
            Map.entry("mvnw", "java"),
            Map.entry("gradle", "java"),
            Map.entry("gradlew", "java"),
            Map.entry("java", "java"),
            Map.entry("dotnet", "csharp"),
            Map.entry("go", "go"));

    private static final Map<String, String> ENDINGS = Map.of(
            ".ts",
            "typescript",
            ".mts",
            "typescript",
            ".py",
            "python",
            ".go",
            "go",
            ".csproj",
            "csharp",
            ".jar",
            "java");

    private static final Map<String, String> NEIGHBOURS = neighbours();

    private AppLanguage() {}

    /** Null where nothing tells. */
    static @Nullable String of(String command, Set<String> neighbours) {
        List<String> words = Arrays.stream(command.split("[\\s;&|\"']+", 200)).toList();
        for (String word : words) {
            String language = PROGRAMS.get(word.substring(word.lastIndexOf('/') + 1));
            if (language != null) {
                return language;
            }
        }
        for (String word : words) {
            int dot = word.lastIndexOf('.');
            String language = dot < 0 ? null : ENDINGS.get(word.substring(dot));
            if (language != null) {
                return language;
            }
        }
        return NEIGHBOURS.entrySet().stream()
                .filter(each -> neighbours.stream().anyMatch(name -> name.endsWith(each.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> neighbours() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("tsconfig.json", "typescript");
        languages.put("package.json", "javascript");
        languages.put("requirements.txt", "python");
        languages.put("pyproject.toml", "python");
        languages.put("Pipfile", "python");
        languages.put("pom.xml", "java");
        languages.put("build.gradle", "java");
        languages.put("build.gradle.kts", "java");
        languages.put(".csproj", "csharp");
        languages.put(".sln", "csharp");
        languages.put("go.mod", "go");
        return languages;
    }
}
