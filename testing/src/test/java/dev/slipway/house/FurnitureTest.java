package dev.slipway.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import dev.slipway.house.JavaSources.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every room has the same furniture: the same kinds of files, with the same names, the same visibility and a page of prose. */
class FurnitureTest {
    private static final List<SourceFile> MAIN = JavaSources.main();
    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Utils?|Helper|Manager|Service)$|^I[A-Z][a-z].*");
    private static final List<String> WEB = List.of("org.springframework.web.", "jakarta.servlet.");
    private static final List<String> SQL = List.of("org.springframework.jdbc.core.", "java.sql.");

    @Test
    void noTypeHasAVagueName() {
        assertThat(MAIN.stream().flatMap(file -> file.types().stream()).filter(VAGUE.asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void everyPackageExplainsItselfInProse() throws IOException {
        var silent = new TreeSet<String>();
        for (var folder : folders()) {
            Path page = Path.of("..").resolve(folder).resolve("package-info.java");
            if (!Files.exists(page)
                    || !Files.readString(page).startsWith("/**")
                    || !Files.readString(page).contains("@NullMarked")) {
                silent.add(folder.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void onlyControllersAndTheRoofKnowTheWebFramework() {
        assertThat(rooms().filter(file -> !name(file).endsWith("Controller"))
                        .filter(file -> !file.path().startsWith(Path.of("server/src/main/java/dev/slipway/app")))
                        .filter(file -> imports(file, WEB))
                        .map(SourceFile::path))
                .isEmpty();
    }

    @Test
    void onlyStoresSpeakSql() {
        assertThat(rooms().filter(file -> !name(file).endsWith("Store"))
                        .filter(file -> !file.path().startsWith(Path.of("server/src/main/java/dev/slipway/database")))
                        .filter(file -> imports(file, SQL))
                        .map(SourceFile::path))
                .isEmpty();
    }

    @Test
    void storesAndControllersStayInTheirRoom() {
        assertThat(rooms().filter(file ->
                                name(file).endsWith("Store") || name(file).endsWith("Controller"))
                        .filter(file -> isPublic(file))
                        .map(SourceFile::path))
                .isEmpty();
    }

    /** Such a stream keeps its connection until it is closed, and a collected one is never closed: ask for a list. */
    @Test
    void noQueryIsReadAsAStream() {
        var scanner = new TreeScanner<@Nullable Void, List<MethodInvocationTree>>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, List<MethodInvocationTree> found) {
                if (isStreamOfQuery(call)) {
                    found.add(call);
                }
                return super.visitMethodInvocation(call, found);
            }
        };
        var found = new ArrayList<MethodInvocationTree>();
        rooms().forEach(file -> scanner.scan(file.tree(), found));
        assertThat(found).isEmpty();
    }

    private static boolean isStreamOfQuery(MethodInvocationTree call) {
        return isCalled(call, "stream")
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof MethodInvocationTree before
                && isCalled(before, "query");
    }

    private static boolean isCalled(MethodInvocationTree call, String name) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals(name);
    }

    private static Stream<SourceFile> rooms() {
        return MAIN.stream().filter(file -> file.path().startsWith("server"));
    }

    private static List<Path> folders() {
        return MAIN.stream().map(file -> file.path().getParent()).distinct().collect(Collectors.toList());
    }

    private static String name(SourceFile file) {
        return file.path().getFileName().toString().replace(".java", "");
    }

    private static boolean imports(SourceFile file, List<String> prefixes) {
        return file.tree().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .anyMatch(name -> prefixes.stream().anyMatch(name.toString()::startsWith));
    }

    private static boolean isPublic(SourceFile file) {
        return file.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .anyMatch(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }
}
