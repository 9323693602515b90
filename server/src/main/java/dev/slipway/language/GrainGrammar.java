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

/** The keys of a grain. */
final class GrainGrammar {
    static final Shape LABELS = items(either(new Shape.Single(either(TEXT, NOTHING)), TEXT));
    private static final Shape PAIRS = items(new Shape.Single(either(TEXT, NOTHING, ANY)));
    private static final Shape WORDS = items(TEXT);

    private static final Shape.Keys REVISION =
            keys().may("branch", TEXT).may("tag", TEXT).may("commit", TEXT);

    private static final Shape SOURCE = REVISION.may("store", TEXT)
            .must("path", TEXT)
            .may("resource-type", TEXT)
            .may("chart-version", TEXT)
            .may("path-in-archive", TEXT);

    private static final Shape FILE_SOURCE =
            keys().must("source", REVISION.may("store", TEXT).must("path", TEXT));

    private static final Shape AGENT = keys().may("name", TEXT)
            .may("service-account", TEXT)
            .may("runner-namespace", TEXT)
            .may("storage-size", WHOLE)
            .may("isolated", FLAG)
            .may("use-storage", FLAG)
            .may("region", TEXT)
            .may("image", TEXT)
            .may("kubernetes", ANY);

    private static final Shape SCRIPT = keys().must(
                    "source", REVISION.may("store", TEXT).must("path", TEXT))
            .may("arguments", TEXT)
            .may("outputs", WORDS);

    private static final Shape SCRIPTS = keys().may("pre-tf-init", SCRIPT)
            .may("post-tf-plan", SCRIPT)
            .may("pre-tf-destroy", SCRIPT)
            .may("pre-ansible-run", SCRIPT)
            .may("post-helm-install", SCRIPT)
            .may("post-kubernetes-install", SCRIPT)
            .may("pre-aws-cdk-deploy", SCRIPT)
            .may("post-aws-cdk-deploy", SCRIPT);

    private static final Shape COMMANDS = keys().must(
                    "commands",
                    items(either(
                            TEXT, keys().may("name", TEXT).must("command", TEXT).may("outputs", WORDS))));

    private static final Shape SPEC = keys().may("source", SOURCE)
            .may("sources", items(SOURCE))
            .may("agent", AGENT)
            .may("host", AGENT)
            .may("target", ANY)
            .may("inputs", either(PAIRS, NOTHING))
            .may("outputs", either(WORDS, NOTHING))
            .may("env-vars", PAIRS)
            .may("authentication", WORDS)
            .may(
                    "workspace-directories",
                    items(keys().must(
                                    "source",
                                    REVISION.may("store", TEXT)
                                            .may("name", TEXT)
                                            .may("path", TEXT))))
            .may("scripts", SCRIPTS)
            .may("tags", keys().may("auto-tag", FLAG).may("disable-tags-for", WORDS))
            .may("auto-retry", FLAG)
            .may("auto-approve", FLAG)
            .may("mode", word("managed", "data", "no-termination"))
            .may("version", TEXT)
            .may("binary", TEXT)
            .may("backend", ANY)
            .may(
                    "provider-overrides",
                    items(keys().must("name", TEXT)
                            .may("source", TEXT)
                            .may("version", TEXT)
                            .may("attributes", ANY)))
            .may("tfvars-files", items(FILE_SOURCE))
            .may("target-resource", WORDS)
            .may("target-namespace", TEXT)
            .may("namespace", TEXT)
            .may("release", TEXT)
            .may("commands", WORDS)
            .may("values-files", items(FILE_SOURCE))
            .may("command-arguments", TEXT)
            .may("region", TEXT)
            .may("template-storage", ANY)
            .may("stack-name-prefix", TEXT)
            .may("activities", keys().must("deploy", COMMANDS).may("destroy", COMMANDS))
            .may("files", items(ANY))
            .may("inventory-file", ANY)
            .may("on-destroy", ANY)
            .may("built-in", FLAG)
            .may("deployment-engine", TEXT)
            .may("application", TEXT)
            .may("application-namespace", TEXT)
            .may("env_references", PAIRS);

    static final Shape GRAIN = keys().must(
                    "kind",
                    word(
                            "terraform",
                            "opentofu",
                            "terragrunt",
                            "helm",
                            "kubernetes",
                            "cloudformation",
                            "aws-cdk",
                            "ansible",
                            "shell",
                            "argocd",
                            "cloudshell",
                            "blueprint",
                            "arm",
                            "echo"))
            .must("spec", SPEC)
            .may("depends-on", either(TEXT, NOTHING))
            .may("tf-version", TEXT)
            .may("when", TEXT)
            .may("condition", items(ANY))
            .may("approvals", items(ANY))
            .may("env-labels", keys().may("on-success", LABELS).may("on-failure", LABELS));

    private GrainGrammar() {}
}
