package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds CloudFormation templates in YAML and JSON, each an asset of its own. The fact {@code role} tells those that another template
 * of the repository makes a part of itself.
 */
public final class CloudFormationScanner implements AssetScanner {
    @Override
    public String key() {
        return "cloudformation";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.isRegular() && TemplateNames.mayBeTemplate(entry);
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        var generated = TemplateNames.generatedFolders(files.tree());
        List<Template> templates = new ArrayList<>();
        for (SourceFile file : files.read()) {
            if (!generated.contains(file.entry().folder())) {
                Recognition.template(file).ifPresent(templates::add);
            }
        }
        var nesting = new Nesting(templates);
        return templates.stream().map(template -> asset(template, nesting)).toList();
    }

    private static ScannedAsset asset(Template template, Nesting nesting) {
        Map<String, String> facts = new TreeMap<>(TemplateFacts.of(template));
        facts.putAll(nesting.facts(template));
        var inputs = new ParameterReader(template).inputs();
        var outputs = new OutputReader(template).outputs();
        TemplateCheck.check(template);
        return new ScannedAsset(
                "cloudformation",
                TemplateNames.name(template.path()),
                template.path(),
                template.description(),
                inputs,
                outputs,
                template.diagnostics(),
                facts);
    }
}
