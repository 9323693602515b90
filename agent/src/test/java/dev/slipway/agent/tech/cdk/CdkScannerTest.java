package dev.slipway.agent.tech.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdkScannerTest {
    private final CdkScanner scanner = new CdkScanner();

    @ParameterizedTest
    @CsvSource({
        "cdk.json, true",
        "infra/cdk.json, true",
        "infra/bin/shop.ts, true",
        "infra/app.py, true",
        "src/main.ts, true",
        "README.md, true",
        "src/lib/orders.ts, false",
        "src/orders.py, false",
        "cdk.context.json, false",
        "cdk.out/manifest.json, false",
        "cdk.out/cdk.json, false",
        "node_modules/aws-cdk/bin/cdk.js, false"
    })
    void asksOnlyForAppsAndForWhatTheyMayBeginWith(String path, boolean wanted) {
        assertThat(scanner.wants(new TreeEntry(path, TreeEntry.Kind.FILE, "id", 100)))
                .isEqualTo(wanted);
    }

    @Test
    void doesNotAskForHugeSources() {
        assertThat(scanner.wants(new TreeEntry("bin/bundle.js", TreeEntry.Kind.FILE, "id", 5_000_000)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "npx ts-node bin/app.ts, typescript",
        "npx tsx src/main.ts, typescript",
        "node --import tsx app, typescript",
        "node bin/app.js, javascript",
        ".venv/bin/python app.py, python",
        "poetry run python app.py, python",
        "mvn -e -q compile exec:java, java",
        "../gradlew :stack:run, java",
        "dotnet run --project src/App, csharp",
        "go mod download && go run app.go, go"
    })
    void tellsTheLanguageFromTheCommand(String command, String language) {
        assertThat(AppLanguage.of(command, Set.of("package.json"))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "package.json, javascript",
        "tsconfig.json, typescript",
        "requirements.txt, python",
        "Shop.csproj, csharp",
        "pom.xml, java",
        "go.mod, go",
        "Makefile,"
    })
    void tellsTheLanguageFromTheFilesBesideWhereTheCommandDoesNot(String neighbour, String language) {
        assertThat(AppLanguage.of("make synth", Set.of(neighbour))).isEqualTo(language);
    }

    @Test
    void takesWhatIsMadeBelowTheAppForStacksButNotStages() {
        assertThat(StackNames.in(source("a.ts", "new Web(app, 'web'); new Prod.Stage(app, 'p'); new Part(this, 'x')")))
                .containsExactly("web");
        assertThat(StackNames.in(source("a.py", "Web(app, 'web', env=e)\nprint(app, 'no')\nStage(app, 'p')")))
                .containsExactly("web");
    }

    @Test
    void readsAHostileSourceInLittleTime() {
        String text = ("new " + "a".repeat(90) + "(" + " ".repeat(190) + "a, ").repeat(3_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(StackNames.in(source("a.ts", text))).isEmpty());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(StackNames.in(source("a.py", text))).isEmpty());
    }

    private static SourceFile source(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return SourceFile.of(new TreeEntry(path, TreeEntry.Kind.FILE, "id", content.length), content);
    }
}
