package dev.slipway.language;

import static dev.slipway.agent.yaml.Shape.ANY;
import static dev.slipway.agent.yaml.Shape.FLAG;
import static dev.slipway.agent.yaml.Shape.NOTHING;
import static dev.slipway.agent.yaml.Shape.TEXT;
import static dev.slipway.agent.yaml.Shape.WHOLE;
import static dev.slipway.agent.yaml.Shape.either;
import static dev.slipway.agent.yaml.Shape.items;
import static dev.slipway.agent.yaml.Shape.keys;
import static dev.slipway.agent.yaml.Shape.word;

import dev.slipway.agent.yaml.Shape;

/** The keys of a blueprint's input. */
final class InputGrammar {
    private static final Shape OVERRIDE = overrides(
            "bucket_name",
            "path_prefix",
            "filter",
            "regex_filter",
            "filter_pattern",
            "object_key",
            "json_path",
            "display_json_path",
            "storage_account_name",
            "container_name",
            "blob_name",
            "path",
            "query",
            "credential",
            "filter_query",
            "select_query",
            "expand_query");

    static final Shape INPUT = keys().may(
                    "type",
                    word(
                            "string",
                            "agent",
                            "execution-host",
                            "parameter",
                            "credentials",
                            "file",
                            "input-source",
                            "env",
                            "target",
                            "resource"))
            .may("style", word("text", "radio", "duration", "multi-select"))
            .may("display-style", TEXT)
            .may("description", either(TEXT, NOTHING))
            .may("default", either(TEXT, NOTHING))
            .may("allowed-values", items(TEXT))
            .may("sensitive", FLAG)
            .may("pattern", TEXT)
            .may("validation-description", TEXT)
            .may("quick", FLAG)
            .may("parameter-name", TEXT)
            .may("source-name", TEXT)
            .may("depends-on", TEXT)
            .may("overrides", items(OVERRIDE))
            .may("searchable", FLAG)
            .may(
                    "allowed-credential-providers",
                    items(word(
                            "aws",
                            "azure",
                            "vsphere",
                            "artifactory",
                            "intersight",
                            "redhat",
                            "nexus_dashboard",
                            "nvaie",
                            "nviae")))
            .may("max-size-MB", TEXT)
            .may("max-files", WHOLE)
            .may("allowed-formats", items(TEXT))
            .may("target-filters", ANY)
            .may("resource-selector", ANY);

    private InputGrammar() {}

    private static Shape overrides(String... names) {
        Shape.Keys known = keys();
        for (String name : names) {
            known = known.may(name, TEXT);
        }
        return known;
    }
}
