package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What must hold in a workflow and in selectors of labels. */
final class WorkflowChecks {
    private static final int LEAST_MINUTES = 5;
    private static final Pattern WORD_AND = Pattern.compile("\\sand\\s");

    private final Faults faults;
    private final Yaml.Mapping file;

    WorkflowChecks(Faults faults, Yaml.Mapping file) {
        this.faults = faults;
        this.file = file;
    }

    void check() {
        for (Yaml.Entry reference : file.mapping("env_references").entries()) {
            if (reference.value() instanceof Yaml.Mapping mapping) {
                selector(mapping, "labels-selector");
            }
        }
        if (!(file.get("workflow") instanceof Yaml.Mapping workflow)) {
            return;
        }
        selector(workflow, "labels-selector");
        selector(workflow, "label-selector");
        timeout(workflow);
        resourceTypes(workflow);
        builtIn(workflow);
        for (Yaml trigger : workflow.items("triggers")) {
            if (trigger instanceof Yaml.Mapping mapping && mapping.get("cron") instanceof Yaml.Scalar cron) {
                cron(cron);
            }
        }
    }

    private void selector(Yaml.Mapping around, String key) {
        if (around.get(key) instanceof Yaml.Scalar selector
                && selector.text().contains(",")
                && WORD_AND.matcher(selector.text().toLowerCase(Locale.ROOT)).find()) {
            faults.explained(
                    selector.place(),
                    "mixed-selector",
                    "\"" + selector.text() + "\" mixes \"and\" with commas.",
                    null,
                    "Labels joined by \"and\" must all be there; of labels separated by commas any is enough. Use one of the two.");
        }
    }

    private void timeout(Yaml.Mapping workflow) {
        if (!(workflow.get("timeout") instanceof Yaml.Scalar timeout) || timeout.isTemplate()) {
            return;
        }
        boolean whole = timeout.text().strip().matches("[0-9]{1,7}");
        if (!whole || Integer.parseInt(timeout.text().strip()) < LEAST_MINUTES) {
            faults.error(
                    timeout.place(),
                    "bad-timeout",
                    "The timeout \"" + timeout.text() + "\" must be a whole number of minutes, at least "
                            + LEAST_MINUTES + ".");
        }
    }

    private void resourceTypes(Yaml.Mapping workflow) {
        String scope = workflow.text("scope");
        for (String key : List.of("resource-types", "resource-selector")) {
            Yaml types = workflow.get(key);
            if (types != null && scope != null && !scope.equals("env_resource")) {
                faults.warning(
                        types.place(),
                        "needless-key",
                        "\"" + key + "\" has no effect where the scope is " + scope + "; it belongs to env_resource.");
            }
        }
    }

    /** An action that the product brings along is run for each resource, and is all that its workflow does. */
    private void builtIn(Yaml.Mapping workflow) {
        List<Yaml.Entry> grains = file.mapping("grains").entries();
        for (Yaml.Entry entry : grains) {
            if (!(entry.value() instanceof Yaml.Mapping grain)
                    || !grain.mapping("spec").isTrue("built-in")) {
                continue;
            }
            boolean alone = grains.size() == 1 && "ansible".equals(grain.text("kind"));
            if (!alone || "space".equals(workflow.text("scope"))) {
                faults.warning(
                        entry.key().place(),
                        "built-in-action",
                        "A built-in action is meant to be the only grain of a workflow on environments or resources, of kind ansible.");
            }
        }
    }

    private void cron(Yaml.Scalar cron) {
        String wrong = cron.isTemplate() ? null : Cron.fault(cron.text());
        if (wrong != null) {
            faults.explained(
                    cron.place(),
                    "bad-cron",
                    "\"" + cron.text() + "\" is no time table: " + wrong,
                    null,
                    "Five fields separated by blanks: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or JAN-DEC), day"
                            + " of the week (0-7 or SUN-SAT). \"30 1 * * *\" is every night at half past one.");
        }
    }
}
