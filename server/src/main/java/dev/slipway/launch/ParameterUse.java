package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument;
import dev.slipway.launch.LaunchPlan.Value;
import dev.slipway.parameter.Parameter;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import dev.slipway.template.TemplatePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the parameters that a blueprint names, so that a plan carries those and no others. */
final class ParameterUse {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ParameterUse() {}

    /** @throws Problem {@code INVALID_BLUEPRINT} naming a parameter that neither space nor account has */
    static Map<String, Value> of(BlueprintDocument document, LaunchOrder order) {
        var texts = new ArrayList<String>();
        document.grains().forEach(grain -> {
            collect(JSON.readTree(grain.spec()), texts);
            if (grain.when() != null) {
                texts.add(String.valueOf(grain.when()));
            }
        });
        document.outputs().forEach(output -> texts.add(output.value()));
        var used = new LinkedHashMap<String, Value>();
        for (String text : texts) {
            paths(text).stream()
                    .filter(path -> path.root().equals("params"))
                    .forEach(path -> used.put(path.member(0).toLowerCase(Locale.ROOT), value(path, order)));
        }
        return used;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString() && node.stringValue().contains("{")) {
            texts.add(node.stringValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    private static List<TemplatePath> paths(String text) {
        try {
            return Template.parse(text).paths();
        } catch (TemplateFault fault) {
            throw new Problem(ErrorCode.INVALID_BLUEPRINT, fault.text());
        }
    }

    private static Value value(TemplatePath path, LaunchOrder order) {
        Parameter parameter = order.parameters().get(path.member(0).toLowerCase(Locale.ROOT));
        if (parameter == null) {
            throw new Problem(
                    ErrorCode.INVALID_BLUEPRINT,
                    "The blueprint uses the parameter \"" + path.member(0)
                            + "\", which neither the space nor the account has; ask an administrator to add it.");
        }
        return new Value(parameter.name(), parameter.value().reveal(), parameter.sensitive());
    }
}
