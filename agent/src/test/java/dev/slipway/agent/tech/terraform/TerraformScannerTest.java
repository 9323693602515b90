package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.SampleRepository;
import dev.slipway.agent.scan.RepositoryScan;
import dev.slipway.agent.scan.ScanLimits;
import dev.slipway.agent.scan.ScanResult;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformScannerTest {
    @TempDir
    Path temp;

    private SampleRepository origin;

    @BeforeEach
    void makeRepository() {
        origin = SampleRepository.in(temp.resolve("origin"));
    }

    @Test
    void saysWhatIsNotToBeUsedAnyMore() {
        origin.write("main.tf", """
                variable "old" {
                  description = "The name."
                  deprecated  = "Use new."
                }
                output "gone" {
                  value      = 1
                  deprecated = "Nobody needs it."
                }
                """);
        var module = only(scan());
        assertThat(module.inputs().getFirst().description()).isEqualTo("Deprecated: Use new.\nThe name.");
        assertThat(module.outputs().getFirst().description()).isEqualTo("Deprecated: Nobody needs it.");
    }

    @Test
    void readsVariablesWithAllThatTheySay() {
        origin.write("main.tf", """
                variable "name" {
                  type        = string
                  description = <<-EOT
                    The name.
                  EOT
                }
                variable "size" {
                  type    = number
                  default = 3
                  nullable = false
                }
                variable "region" {
                  default = "eu"
                  validation {
                    condition     = contains(["eu", "us"], var.region)
                    error_message = "Only eu or us."
                  }
                }
                variable "rules" {
                  type = list(object({ port = number, open = optional(bool, false) }))
                  default = [{ port = 80 }]
                  sensitive = true
                }
                variable "nothing" {
                  type = string
                  default = null
                }
                """);
        List<AssetInput> inputs = only(scan()).inputs();
        assertThat(inputs)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
                .containsExactly(
                        new AssetInput(
                                "name", "string", null, "The name.", false, true, true, List.of(), List.of(), null),
                        new AssetInput("size", "number", "3", null, false, false, false, List.of(), List.of(), null),
                        new AssetInput(
                                "region",
                                "any",
                                "eu",
                                null,
                                false,
                                false,
                                true,
                                List.of("eu", "us"),
                                List.of(new AssetInput.Rule(
                                        "contains([\"eu\", \"us\"], var.region)", "Only eu or us.")),
                                null),
                        new AssetInput(
                                "rules",
                                "list(object({ port = number, open = optional(bool, false) }))",
                                "[{\"port\":80}]",
                                null,
                                true,
                                false,
                                true,
                                List.of(),
                                List.of(),
                                null),
                        new AssetInput(
                                "nothing", "string", null, null, false, false, true, List.of(), List.of(), null));
    }

    @Test
    void readsOutputsFactsAndTheReadmesFirstSentence() {
        origin.write("README.md", "# Net\n[![badge](x)](y)\n\nMakes a [network](https://x) in\n`eu`. And more.\n");
        origin.write("main.tf", """
                terraform {
                  required_version = ">= 1.5"
                  required_providers {
                    aws = {
                      source                = "hashicorp/aws"
                      version               = "~> 5.0"
                      configuration_aliases = [aws.other]
                    }
                    null = "3.0"
                  }
                  backend "s3" {}
                }
                module "part" { source = "./part" }
                output "id" {
                  value       = "x"
                  description = "The id."
                }
                output "key" {
                  value = "y"
                  sensitive = true
                }
                """);
        origin.write("part/main.tf", "resource \"null_resource\" \"a\" {}\n");
        ScanResult result = scan();
        ScannedAsset root = result.assets().getFirst();
        assertThat(root.name()).isEqualTo("root");
        assertThat(root.description()).isEqualTo("Makes a network in eu.");
        assertThat(root.outputs())
                .containsExactly(new AssetOutput("id", "The id.", false), new AssetOutput("key", null, true));
        assertThat(root.facts())
                .containsAllEntriesOf(Map.of(
                        "role",
                        "root",
                        "required_version",
                        ">= 1.5",
                        "required_providers",
                        "hashicorp/aws ~> 5.0, null 3.0",
                        "module_calls",
                        "part=./part",
                        "backend",
                        "s3"));
        assertThat(result.assets().getLast().facts())
                .containsAllEntriesOf(Map.of("role", "child", "called_by", ".", "resources", "1"));
    }

    @Test
    void tellsRootModulesFromPartsExamplesAndTests() {
        origin.write("main.tf", "module \"a\" {\n  source = \"./modules/a\"\n}\n");
        origin.write("modules/a/main.tf", "").write("modules/unused/main.tf", "");
        origin.write(
                "examples/full/main.tf",
                "module \"x\" {\n  source = \"../../\"\n}\nmodule \"y\" {\n  source = \"../../modules/unused\"\n}\nmodule \"z\" {\n  source = \"./inner\"\n}\n");
        origin.write("examples/full/inner/main.tf", "");
        origin.write("tests/setup/main.tf", "module \"x\" {\n  source = \"../..\"\n}\n");
        origin.write(".terraform/modules/x/main.tf", "");
        origin.write("stacks/prod/main.tf", "terraform {\n  backend \"local\" {}\n}\n");
        assertThat(scan().assets())
                .extracting(ScannedAsset::path, asset -> asset.facts().get("role"))
                .containsExactly(
                        tuple(".", "root"),
                        tuple("examples/full", "example"),
                        tuple("examples/full/inner", "child"),
                        tuple("modules/a", "child"),
                        tuple("modules/unused", "root"),
                        tuple("stacks/prod", "root"),
                        tuple("tests/setup", "test"));
    }

    @Test
    void listsABrokenModuleWithItsFaultsAndWhatCouldBeRead() {
        origin.write(
                "net/vars.tf",
                "variable \"a\" {\n  type = strin\n}\nvariable \"b\" {\n  default = \"x\n}\nvariable \"a\" {}\n");
        ScannedAsset asset = only(scan());
        assertThat(asset.inputs()).extracting(AssetInput::name).containsExactly("a", "b");
        assertThat(asset.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::path, Diagnostic::line, Diagnostic::column)
                .contains(
                        tuple("hcl-syntax", "net/vars.tf", 5, 13),
                        tuple("variable-type", "net/vars.tf", 2, 10),
                        tuple("duplicate-variable", "net/vars.tf", 7, 1));
    }

    @Test
    void mergesOverridesAndPrefersOpenTofuFiles() {
        origin.write("a/main.tf", "variable \"x\" {\n  default = \"1\"\n  description = \"d\"\n}\n");
        origin.write("a/x_override.tf", "variable \"x\" {\n  default = \"2\"\n}\n");
        origin.write("b/main.tf", "variable \"x\" {}\n").write("b/main.tofu", "variable \"y\" {}\n");
        List<ScannedAsset> assets = scan().assets();
        assertThat(assets.getFirst().diagnostics()).isEmpty();
        assertThat(assets.getFirst().inputs())
                .singleElement()
                .satisfies(input ->
                        assertThat(input.defaultValue() + input.description()).isEqualTo("2d"));
        assertThat(assets.getLast().kind()).isEqualTo("opentofu");
        assertThat(assets.getLast().inputs()).extracting(AssetInput::name).containsExactly("y");
    }

    @Test
    void readsModulesWrittenInJson() {
        origin.write("main.tf.json", """
                {"variable": {"a": {"type": "map(string)", "default": {"k": "v"}, "description": "d"}, "b": {}},
                 "output": {"o": {"value": "${var.a}", "sensitive": true}},
                 "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws"}}}}
                """);
        ScannedAsset asset = only(scan());
        assertThat(asset.inputs())
                .extracting(AssetInput::name, AssetInput::type, AssetInput::defaultValue, AssetInput::required)
                .containsExactly(tuple("a", "map(string)", "{\"k\":\"v\"}", false), tuple("b", "any", null, true));
        assertThat(asset.outputs()).containsExactly(new AssetOutput("o", null, true));
        assertThat(asset.facts()).containsEntry("required_providers", "hashicorp/aws");
    }

    @Test
    void saysWhatItLeftOut() {
        origin.write("a/big.tf", "#".repeat(3000)).write("a/main.tf", "variable \"x\" {}\n");
        origin.write("a/lfs.tf", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n");
        ScannedAsset asset = only(scan(new ScanLimits(2000, 100, 10_000)).assets());
        assertThat(asset.inputs()).hasSize(1);
        assertThat(asset.diagnostics())
                .extracting(Diagnostic::severity, Diagnostic::code, Diagnostic::path)
                .containsExactly(
                        tuple("warning", "file-skipped", "a/big.tf"), tuple("warning", "file-skipped", "a/lfs.tf"));
        assertThat(scan(new ScanLimits(5000, 1, 10_000)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("scan-limit");
    }

    @Test
    void followsLinksInsideTheRepositoryAndNoOthers() throws IOException {
        origin.write("shared/vars.tf", "variable \"x\" {}\n").write("a/main.tf", "");
        Files.createSymbolicLink(origin.folder().resolve("a/vars.tf"), Path.of("../shared/vars.tf"));
        Files.createSymbolicLink(origin.folder().resolve("a/out.tf"), Path.of("../../nowhere"));
        Files.createSymbolicLink(origin.folder().resolve("a/loop.tf"), Path.of("loop.tf"));
        ScannedAsset asset = scan().assets().getFirst();
        assertThat(asset.inputs()).extracting(AssetInput::name).containsExactly("x");
        assertThat(asset.diagnostics()).extracting(Diagnostic::path).containsExactly("a/loop.tf", "a/out.tf");
    }

    @Test
    void givesNamesThatFitIntoUrlsAndDoNotCollide() {
        for (String folder : List.of("x/net", "y/net", "Größe & mehr", "日本", "x/net-2")) {
            origin.write(folder + "/main.tf", "");
        }
        assertThat(scan().assets())
                .extracting(ScannedAsset::name)
                .containsExactlyInAnyOrder("x-net", "y-net", "Gro-e-mehr", "asset", "net-2");
    }

    @Test
    void findsNothingWhereNothingIs() {
        origin.write("README.md", "Text.").write("x.tf/readme.txt", "a folder with an odd name");
        assertThat(scan().assets()).isEmpty();
        assertThat(scan().diagnostics()).isEmpty();
    }

    private ScanResult scan() {
        return scan(ScanLimits.USUAL);
    }

    private ScanResult scan(ScanLimits limits) {
        String commit = origin.commit();
        Mirror mirror =
                new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20)).mirror(origin.url());
        mirror.fetch(null);
        return new RepositoryScan(List.of(new TerraformScanner()), limits).scan(mirror, commit);
    }

    private static ScannedAsset only(ScanResult result) {
        return only(result.assets());
    }

    private static ScannedAsset only(List<ScannedAsset> assets) {
        assertThat(assets).hasSize(1);
        return assets.getFirst();
    }
}
