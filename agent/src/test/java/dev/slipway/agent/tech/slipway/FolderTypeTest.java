package dev.slipway.agent.tech.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTypeTest {
    @ParameterizedTest
    @CsvSource({
        ".blueprints, BLUEPRINTS",
        ".workflows, WORKFLOWS",
        ".environments, ENVIRONMENTS",
        ".layouts, LAYOUTS",
        ".instructions, INSTRUCTIONS",
    })
    void aMarkerIsNamedAfterWhatItMarks(String fileName, FolderType type) {
        assertThat(FolderType.ofMarker(fileName)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blueprints", ".Blueprints", ".blueprint", ".blueprints.yaml", ".graphics", "."})
    void otherFilesAreNoMarkers(String fileName) {
        assertThat(FolderType.ofMarker(fileName)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "blueprints, BLUEPRINTS",
        "environments, ENVIRONMENTS",
        "layouts, LAYOUTS",
        "instructions, INSTRUCTIONS",
    })
    void someFoldersCountByTheirName(String folder, FolderType type) {
        assertThat(FolderType.ofRootFolder(folder)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflows", "Blueprints", "blueprint", ".blueprints", "a/blueprints", "."})
    void othersDoNot(String folder) {
        assertThat(FolderType.ofRootFolder(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BLUEPRINTS, blueprint, true",
        "BLUEPRINTS, workflow, true",
        "BLUEPRINTS, environment, false",
        "WORKFLOWS, workflow, true",
        "WORKFLOWS, blueprint, true",
        "WORKFLOWS, layout, false",
        "ENVIRONMENTS, environment, true",
        "ENVIRONMENTS, blueprint, false",
        "ENVIRONMENTS, workflow, false",
        "LAYOUTS, layout, true",
        "LAYOUTS, instructions, false",
        "INSTRUCTIONS, instructions, true",
        "INSTRUCTIONS, blueprint, false",
    })
    void workflowsLieAmongBlueprintsAndAllElseByItself(FolderType type, String kind, boolean holds) {
        assertThat(type.holds(kind)).isEqualTo(holds);
    }
}
