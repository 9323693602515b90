package dev.slipway.agent.tech.terragrunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.tech.terraform.TerraformScanner;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerragruntScannerTest {
    private final TerragruntScanner scanner = new TerragruntScanner();

    @Test
    void leavesUnitsToTerragruntAndModulesToTerraform() {
        assertThat(new TerraformScanner().wants(entry("live/db/terragrunt.hcl")))
                .isFalse();
        assertThat(scanner.wants(entry("modules/db/main.tf"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "live/db/terragrunt.hcl, true",
        "live/db/terragrunt.hcl.json, true",
        "live/terragrunt.stack.hcl, true",
        "root.hcl, true",
        ".terraform.lock.hcl, false",
        ".tflint.hcl, false",
        "image.pkr.hcl, false",
        "live/db/.terragrunt-cache/x/terragrunt.hcl, false",
        "live/.terragrunt-stack/db/terragrunt.hcl, false"
    })
    void asksForWhatMayBeAUnitOrBeIncludedByOne(String path, boolean wanted) {
        assertThat(scanner.wants(entry(path))).isEqualTo(wanted);
    }

    @Test
    void givesUpOnLocalsThatStandForEachOtherWithoutEnd() {
        var text = new StringBuilder("terraform {\n  source = \"${local.a30}/x\"\n}\nlocals {\n  a0 = \"\"\n");
        for (int level = 1; level <= 30; level++) {
            text.append("  a").append(level).append(" = \"").append(("${local.a" + (level - 1) + "}").repeat(9));
            text.append("\"\n");
        }
        var unit = scan(Map.of("terragrunt.hcl", text + "}\n")).getFirst();
        assertThat(unit.facts()).containsEntry("source", "${local.a30}/x");

        var circle = "terraform {\n  source = local.a\n}\nlocals {\n  a = local.b\n  b = local.a\n}\n";
        assertThat(scan(Map.of("terragrunt.hcl", circle)).getFirst().facts()).containsEntry("source", "local.a");
    }

    @Test
    void followsLocalsToAModuleOfTheRepository() {
        var unit = scan(Map.of("live/terragrunt.hcl", """
                        locals {
                          modules = "${get_terragrunt_dir()}/../modules"
                        }
                        terraform {
                          source = "${local.modules}//vpc"
                        }
                        """, "modules/vpc/main.tf", ""))
                .getFirst();
        assertThat(unit.facts())
                .containsEntry("module", "modules/vpc")
                .containsEntry("source", "${local.modules}//vpc");
    }

    @Test
    void doesNotFollowWhatLeadsOutOfTheRepository() {
        var unit = scan(Map.of("live/terragrunt.hcl", "terraform {\n  source = \"../../../etc\"\n}\n"))
                .getFirst();
        assertThat(unit.facts()).containsEntry("source", "../../../etc").doesNotContainKey("module");
    }

    @Test
    void namesTheFaultsOfAnIncludedFileAtTheUnit() {
        var unit = scan(Map.of(
                        "root.hcl",
                        "locals {\n",
                        "live/terragrunt.hcl",
                        "include \"root\" {\n  path = find_in_parent_folders(\"root.hcl\")\n}\n"))
                .getFirst();
        assertThat(unit.diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("root.hcl");
            assertThat(fault.line()).isEqualTo(1);
        });
    }

    @Test
    void saysWhyAUnitWasNotRead() {
        var entry = entry("live/terragrunt.hcl");
        var module = entry("live/main.tf");
        var files = new SourceFiles(
                List.of(entry, module), Map.of(entry.path(), SourceFile.skipped(entry, "The file is too large")));
        assertThat(scanner.scan(files))
                .singleElement()
                .satisfies(unit -> assertThat(unit.diagnostics())
                        .extracting(fault -> fault.code() + ": " + fault.message())
                        .containsExactly("file-skipped: The file is too large"));
    }

    private List<ScannedAsset> scan(Map<String, String> texts) {
        var read = new TreeMap<String, SourceFile>();
        var tree = new ArrayList<TreeEntry>();
        new TreeMap<>(texts).forEach((path, text) -> {
            var entry = entry(path);
            tree.add(entry);
            if (scanner.wants(entry)) {
                read.put(path, SourceFile.of(entry, text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return scanner.scan(new SourceFiles(tree, read));
    }

    private static TreeEntry entry(String path) {
        return new TreeEntry(path, TreeEntry.Kind.FILE, "id", 10);
    }
}
