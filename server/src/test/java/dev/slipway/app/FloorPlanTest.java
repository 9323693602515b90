package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads the drawing in ARCHITECTURE.md and refuses code that looks where the drawing says it does not. */
class FloorPlanTest {
    private static final String ROOT = "dev.slipway.";
    private static final Path DRAWING = Path.of("..", "ARCHITECTURE.md");

    private final Map<String, Set<String>> floors = readFloors();

    @Test
    void everyRoomLooksOnlyWhereTheDrawingSays() {
        var forbidden = new TreeSet<String>();
        for (var source : classes()) {
            var room = room(source.getPackageName());
            for (var dependency : source.getDirectDependenciesFromSelf()) {
                room(dependency.getTargetClass().getPackageName())
                        .filter(target -> !mayUse(room.orElse("app"), target))
                        .ifPresent(target -> forbidden.add(source.getName() + " uses " + target));
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void everyPackageIsOnTheDrawing() {
        var unknown = classes().stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length()))
                .filter(name -> !floors.containsKey(wing(name)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void theDrawingHasNoLoops() {
        var below = new ArrayList<String>();
        var names = new ArrayList<>(floors.keySet());
        for (var name : names.reversed()) {
            if (!name.equals("app")) {
                assertThat(below)
                        .as("what %s uses", name)
                        .containsAll(withoutAgent(floors.getOrDefault(name, Set.of())));
            }
            below.add(name);
        }
    }

    private static List<String> withoutAgent(Set<String> rooms) {
        return rooms.stream().filter(room -> !room.equals("agent")).toList();
    }

    private boolean mayUse(String room, String target) {
        return room.equals("app")
                || wing(room).equals(wing(target))
                || target.equals("wire")
                || floors.getOrDefault(wing(room), Set.of()).contains(target);
    }

    private static String wing(String room) {
        return room.startsWith("provider.") ? "provider.*" : room;
    }

    /**
     * The room of a package of ours; {@code wire} and {@code agent} stand for those modules with all their packages. What reads YAML is
     * written once, where scanners need it too, and is a room of its own here.
     */
    private static Optional<String> room(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return Optional.empty();
        }
        String name = packageName.substring(ROOT.length());
        if (name.equals("agent.yaml")) {
            return Optional.of("yaml");
        }
        return Optional.of(name.startsWith("wire") ? "wire" : name.startsWith("agent") ? "agent" : name);
    }

    private static List<JavaClass> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.isJar())
                        .importPackages("dev.slipway")
                        .stream()
                        .filter(each -> each.getSource().isPresent())
                        .filter(each ->
                                each.getSource().get().getUri().toString().contains("/server/"))
                        .toList();
    }

    private static Map<String, Set<String>> readFloors() {
        try {
            String page = Files.readString(DRAWING);
            String drawing =
                    page.substring(page.indexOf("```floors") + 9, page.indexOf("```", page.indexOf("```floors") + 9));
            var floors = new LinkedHashMap<String, Set<String>>();
            drawing.lines().filter(line -> line.contains(":")).forEach(line -> {
                String[] sides = line.split(":", 2);
                String[] names = sides[0].strip().split("\\s+", -1);
                floors.put(names[names.length - 1], Set.of(sides[1].strip().split("\\s+", -1)));
            });
            floors.computeIfPresent("kernel", (_, _) -> Set.of());
            return floors;
        } catch (IOException missing) {
            throw new AssertionError("The drawing is not where it belongs: " + DRAWING, missing);
        }
    }
}
