package dev.slipway.launch;

import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.upload.FileRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What values of inputs must be that name something outside the blueprint. */
final class TypeRules {
    private static final Map<String, Rule> RULES = Map.of(
            "agent", TypeRules::agent,
            "execution-host", TypeRules::agent,
            "parameter", TypeRules::parameter,
            "credentials", TypeRules::credential,
            "env", TypeRules::environment,
            "file", TypeRules::files,
            "target", TypeRules::unavailable,
            "resource", TypeRules::unavailable);

    private TypeRules() {}

    private interface Rule {
        void check(Input input, LaunchOrder order, List<String> values);
    }

    /** @throws dev.slipway.kernel.Problem {@code INVALID_INPUT} naming the field */
    static void check(Input input, LaunchOrder order, List<String> values) {
        var rule = RULES.get(input.type());
        if (rule != null) {
            rule.check(input, order, values);
        }
    }

    private static void agent(Input input, LaunchOrder order, List<String> values) {
        var agents = order.surroundings().agents();
        if (!agents.containsAll(values)) {
            throw InputRules.refused(
                    input,
                    agents.isEmpty()
                            ? "must be an agent, but the space has none; ask an administrator for one."
                            : "must be one of the space's agents: " + String.join(", ", agents) + ".");
        }
    }

    private static void parameter(Input input, LaunchOrder order, List<String> values) {
        String name = input.parameterName();
        if (name == null) {
            return;
        }
        var parameter = order.parameters().get(name.toLowerCase(Locale.ROOT));
        if (parameter == null) {
            throw InputRules.refused(input, "is chosen from the parameter " + name + ", which does not exist.");
        }
        if (!parameter.options().containsAll(values)) {
            throw InputRules.refused(input, "must be one of the values of the parameter " + name + ".");
        }
    }

    private static void credential(Input input, LaunchOrder order, List<String> values) {
        var kinds = order.surroundings().credentials();
        var wanted = input.extras().credentialProviders();
        for (String name : values) {
            String kind = kinds.get(name);
            if (kind == null) {
                throw InputRules.refused(
                        input,
                        "must be the name of a credential that this space may use; there is none named " + name + ".");
            }
            if (!wanted.isEmpty() && wanted.stream().noneMatch(kind::equalsIgnoreCase)) {
                throw InputRules.refused(
                        input,
                        "must be a credential for " + String.join(" or ", wanted) + "; " + name + " is for " + kind
                                + ".");
            }
        }
    }

    private static void environment(Input input, LaunchOrder order, List<String> values) {
        if (!order.surroundings().environments().containsAll(values)) {
            throw InputRules.refused(input, "must be the id of an environment of this space that is active.");
        }
    }

    private static void files(Input input, LaunchOrder order, List<String> values) {
        var limits = input.extras().upload();
        for (String token : values) {
            var files = order.surroundings().uploads().get(token);
            if (files == null) {
                throw InputRules.refused(
                        input,
                        "must be the token of files that you uploaded in this space, less than a day ago; upload them again.");
            }
            if (limits != null) {
                FileRules.check(input.name(), limits, files);
            }
        }
    }

    private static void unavailable(Input input, LaunchOrder order, List<String> values) {
        throw InputRules.refused(
                input,
                "is a " + input.type()
                        + ", which is chosen from an inventory of resources; this installation has none, so"
                        + " the blueprint cannot be launched with it.");
    }
}
