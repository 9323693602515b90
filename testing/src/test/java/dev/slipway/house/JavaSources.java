package dev.slipway.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The Java sources of the whole house, read with the compiler's own parser. */
final class JavaSources {
    private static final Path TOP = Path.of("..");
    private static final List<String> MODULES = List.of("wire", "agent", "server", "cli", "gitlab", "testing");

    private JavaSources() {}

    /** A file with the lengths of its methods, in lines. */
    record SourceFile(Path path, int lines, List<Method> methods, List<String> types, CompilationUnitTree tree) {}

    /** A method and how many lines it has, from its signature to its closing brace. */
    record Method(String name, int lines) {}

    static List<SourceFile> main() {
        return read("src/main/java");
    }

    static List<SourceFile> tests() {
        return read("src/test/java");
    }

    private static List<SourceFile> read(String below) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths(below)));
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<SourceFile>();
            for (var unit : task.parse()) {
                sources.add(sourceFile(unit, positions));
            }
            return sources;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Path> paths(String below) throws IOException {
        var paths = new ArrayList<Path>();
        for (var module : MODULES) {
            Path folder = TOP.resolve(module).resolve(below);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(path -> path.toString().endsWith(".java")).forEach(paths::add);
                }
            }
        }
        return paths;
    }

    private static SourceFile sourceFile(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        var methods = new ArrayList<Method>();
        var types = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                    methods.add(new Method(method.getName().toString(), (int) (last - first + 1)));
                }
                return super.visitMethod(method, null);
            }

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                types.add(type.getSimpleName().toString());
                return super.visitClass(type, null);
            }
        }.scan(unit, null);
        Path path = Path.of(unit.getSourceFile().toUri()).toAbsolutePath().normalize();
        int lines = (int) Files.readString(path).lines().count();
        return new SourceFile(TOP.toAbsolutePath().normalize().relativize(path), lines, methods, types, unit);
    }
}
