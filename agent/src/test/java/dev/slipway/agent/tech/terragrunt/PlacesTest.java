package dev.slipway.agent.tech.terragrunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.tech.terraform.hcl.ConfigFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seen from the unit {@code live/prod/db}, which includes {@code live/root.hcl} and exposes {@code common/db.hcl}. */
class PlacesTest {
    private static final Folders FOLDERS = Folders.of(Stream.of(
                    "terragrunt.hcl",
                    "live/root.hcl",
                    "live/terragrunt.hcl",
                    "live/prod/env.hcl",
                    "live/prod/db/terragrunt.hcl",
                    "live/prod/web/terragrunt.hcl",
                    "common/db.hcl",
                    "modules/db/main.tf")
            .map(path -> new TreeEntry(path, TreeEntry.Kind.FILE, "id", 1))
            .toList());

    private final Places places = places("""
            locals {
              modules = "${get_repo_root()}/modules"
              db      = "${local.modules}/db"
              number  = 3
              self    = local.self
            }
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"../web\" | live/prod/web",
                "\"./../web/\" | live/prod/web",
                "\"../../..\" | .",
                "find_in_parent_folders() | live/terragrunt.hcl",
                "find_in_parent_folders(\"root.hcl\") | live/root.hcl",
                "find_in_parent_folders( \"modules\" , \"x\" ) | modules",
                "dirname(find_in_parent_folders(\"env.hcl\")) | live/prod",
                "dirname(dirname(find_in_parent_folders(\"root.hcl\"))) | .",
                "\"${find_in_parent_folders(\"modules\")}//db?ref=v1\" | modules/db",
                "\"${get_terragrunt_dir()}/../web\" | live/prod/web",
                "\"${get_original_terragrunt_dir()}\" | live/prod/db",
                "\"${get_repo_root()}/modules/db\" | modules/db",
                "\"${get_repo_root()}//modules//db\" | modules/db",
                "\"${get_path_to_repo_root()}/modules/db\" | modules/db",
                "\"${get_parent_terragrunt_dir()}/prod\" | live/prod",
                "\"${get_parent_terragrunt_dir(\"common\")}\" | common",
                "\"${path_relative_from_include()}/prod\" | live/prod",
                "\"${path_relative_from_include(\"root\")}/../modules/db\" | modules/db",
                "\"${get_repo_root()}/live/${path_relative_to_include()}\" | live/prod/db",
                "local.db | modules/db",
                "\"${include.common.locals.base}/db\" | modules/db"
            })
    void findsWhereAnExpressionLeads(String expression, String path) {
        assertThat(places.path(expression)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"../nothing\"",
                "\"../../../../out\"",
                "\"/etc\"",
                "find_in_parent_folders(\"none.hcl\")",
                "find_in_parent_folders(local.none)",
                "local.self",
                "local.number",
                "local.none",
                "include.none.locals.base",
                "include.common.base",
                "get_env(\"HOME\")",
                "\"${get_env(\"HOME\")}/x\"",
                "\"${local.db\"",
                "\"${local.db}",
                "\"a\\\"b\"",
                "\"%{ if true }../web%{ endif }\"",
                "\"$${local.db}\"",
                "dirname()",
                "dirname(\"a\", \"b\")",
                "dirname(",
                "true ? \"../web\" : \"../db\"",
                "\"../web\" \"../web\"",
                "",
                "get_parent_terragrunt_dir(\"none\")"
            })
    void knowsNoPlaceForAnythingElse(String expression) {
        assertThat(places.path(expression)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git::https://example.com/modules.git//db?ref=v1",
                "git@github.com:example/modules.git//db",
                "github.com/example/modules//db",
                "tfr:///terraform-aws-modules/vpc/aws?version=5.1.0",
                "https://example.com/../modules.zip"
            })
    void tellsAddressesFromPaths(String address) {
        assertThat(places.address("\"" + address + "\"")).isEqualTo(address);
        assertThat(places.path("\"" + address + "\"")).isNull();
        assertThat(places.anyPath("\"" + address + "\"")).isNull();
    }

    @Test
    void givesNoAddressForAPathEvenWhereNothingLiesThere() {
        assertThat(places.address("\"../nothing\"")).isNull();
        assertThat(places.anyPath("\"../nothing\"")).isEqualTo("live/prod/nothing");
    }

    @Test
    void neverTellsHowItMarksPathsOfTheRepository() {
        assertThat(places.address("\"git::${get_repo_root()}\"")).isNull();
        assertThat(places.address("\"x/${get_terragrunt_dir()}\"")).isNull();
    }

    @Test
    void evaluatesNoVeryLongExpression() {
        assertThat(places.path("\"" + "./".repeat(2_000) + "\"")).isNull();
        assertThat(places.path("dirname(".repeat(3_000))).isNull();
    }

    @Test
    void writesAnExpressionWithoutItsQuotes() {
        assertThat(Places.written("\"${a(\"b\")}/c\"")).isEqualTo("${a(\"b\")}/c");
        assertThat(Places.written("local.a")).isEqualTo("local.a");
        assertThat(Places.written("\"")).isEqualTo("\"");
    }

    private static Places places(String text) {
        var common = configuration("common/db.hcl", "locals {\n  base = \"${get_repo_root()}/modules\"\n}\n");
        var root = configuration("live/root.hcl", "");
        return new Places(
                configuration("live/prod/db/terragrunt.hcl", text),
                "live/prod/db",
                FOLDERS,
                List.of(
                        new Include("root", "live/root.hcl", "", root),
                        new Include("common", "common/db.hcl", "", common)));
    }

    private static Configuration configuration(String path, String text) {
        return new Configuration(path, ConfigFile.read(path, text.getBytes(StandardCharsets.UTF_8)), null);
    }
}
