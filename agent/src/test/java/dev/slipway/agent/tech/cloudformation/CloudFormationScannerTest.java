package dev.slipway.agent.tech.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFormationScannerTest {
    private static final String TOPIC = "Resources: {Topic: {Type: AWS::SNS::Topic}}\n";

    private final CloudFormationScanner scanner = new CloudFormationScanner();

    @ParameterizedTest
    @CsvSource({
        "stacks/vpc.yaml, true",
        "stacks/vpc.YML, true",
        "stacks/vpc.json, true",
        "stacks/vpc.template, true",
        "package.json, false",
        "Chart.yaml, false",
        "main.tf.json, false",
        "vpc.yaml.md, false",
        "cdk.out/vpc.template.json, false",
        "web/node_modules/a/template.yaml, false",
        ".github/workflows/build.yml, false",
        ".aws-sam/build/template.yaml, false"
    })
    void asksOnlyForWhatMayBeATemplate(String path, boolean wanted) {
        assertThat(scanner.wants(new TreeEntry(path, TreeEntry.Kind.FILE, "id", 10)))
                .isEqualTo(wanted);
    }

    @Test
    void doesNotListALinkBesideItsTarget() {
        assertThat(scanner.wants(new TreeEntry("vpc.yaml", TreeEntry.Kind.SYMLINK, "id", 10)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "stacks/vpc.yaml, vpc",
        "stacks/vpc.template.json, vpc",
        "orders/template.yaml, orders",
        "template.yaml, template",
        "orders/cloudformation.yml, orders",
        "my stacks/Große VPC.cfn.yaml, Gro-e-VPC"
    })
    void namesATemplateAfterTheLastTellingPartOfItsPath(String path, String name) {
        assertThat(only(path, TOPIC).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::IAM::Role | {} | CAPABILITY_IAM",
                "AWS::IAM::Role | {RoleName: x} | CAPABILITY_NAMED_IAM",
                "AWS::IAM::Policy | {PolicyName: x} | CAPABILITY_IAM",
                "AWS::IAM::InstanceProfile | {InstanceProfileName: x} | CAPABILITY_NAMED_IAM",
                "AWS::Serverless::Function | {} | CAPABILITY_IAM",
                "AWS::Serverless::Function | {Role: arn} |",
                "AWS::SNS::Topic | {TopicName: x} |"
            })
    void tellsWhichCapabilityAResourceNeeds(String type, String properties, String capability) {
        var asset = only("a.yaml", "Resources: {A: {Type: " + type + ", Properties: " + properties + "}}");
        assertThat(asset.facts().get("capabilities")).isEqualTo(capability);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: Number, Default: 1, AllowedValues: ['1', 2]}",
                "{Type: String, Default: TRUE, AllowedValues: [true, false]}",
                "{Type: String, Default: '', AllowedValues: ['', a]}",
                "{Type: CommaDelimitedList, Default: 'a, b', AllowedValues: [a, b]}",
                "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /path, AllowedValues: [x]}",
                "{Type: 'List<AWS::EC2::Subnet::Id>'}"
            })
    void findsNothingWrongWithParameters(String parameter) {
        var asset = only("a.yaml", TOPIC + "Parameters: {P: " + parameter + "}");
        assertThat(asset.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Topic",
                "!GetAtt Topic.TopicArn",
                "!GetAtt [Topic, TopicArn]",
                "{'Fn::GetAtt': [Topic, TopicArn]}",
                "!Sub '${Topic.TopicArn} ${AWS::Region} ${!Shell} $NoName ${ Topic } open ${'",
                "!Sub ['${Own} ${Topic}', {Own: !Ref Topic}]",
                "{Ref: Other, and: more}",
                "!ImportValue Other",
                "!If [Other, !Ref 'AWS::NoValue', a]"
            })
    void knowsWhatAValueMayName(String value) {
        assertThat(only("a.yaml", TOPIC + "Outputs: {O: {Value: " + value + "}}")
                        .diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"!Ref Other", "{Ref: Other}", "!GetAtt Other.Arn", "!Sub '${Other}'", "!Join ['', [!Ref Other]]"})
    void reportsANameThatNothingHas(String value) {
        assertThat(only("a.yaml", TOPIC + "Outputs: {O: {Value: " + value + "}}")
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("unknown-reference");
    }

    @Test
    void showsOnlySomeOfManyTypes() {
        var text = new StringBuilder("Resources:\n");
        for (int number = 0; number < 60; number++) {
            text.append("  R")
                    .append(number)
                    .append(": {Type: AWS::S::T")
                    .append(number)
                    .append("}\n");
        }
        assertThat(only("a.yaml", text.toString()).facts())
                .containsEntry("resources", "60")
                .hasEntrySatisfying("resource_types", types -> assertThat(types).endsWith("AWS::S::T49 and 10 more"));
    }

    @Test
    void countsTheCapabilitiesOfNestedTemplatesThatNestEachOther() {
        String nested = "Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: %s}}";
        var assets = scan(Map.of(
                "a.yaml", nested.formatted("b.yaml") + "}",
                "b.yaml", nested.formatted("./a.yaml") + ", R: {Type: AWS::IAM::Role}}"));
        assertThat(assets)
                .extracting(asset -> asset.facts().get("capabilities"))
                .containsOnly("CAPABILITY_IAM");
        assertThat(assets).extracting(asset -> asset.facts().get("used_by")).containsExactly("b.yaml", "a.yaml");
    }

    @Test
    void leavesOutAFileThatCouldNotBeRead() {
        var entry = new TreeEntry("a.yaml", TreeEntry.Kind.FILE, "id", 10);
        var files = new SourceFiles(List.of(entry), Map.of("a.yaml", SourceFile.skipped(entry, "too large")));
        assertThat(scanner.scan(files)).isEmpty();
    }

    private ScannedAsset only(String path, String text) {
        var assets = scan(Map.of(path, text));
        assertThat(assets).hasSize(1);
        return assets.getFirst();
    }

    private List<ScannedAsset> scan(Map<String, String> texts) {
        var read = new TreeMap<String, SourceFile>();
        var tree = new ArrayList<TreeEntry>();
        new TreeMap<>(texts).forEach((path, text) -> {
            var entry = new TreeEntry(path, TreeEntry.Kind.FILE, "id", text.length());
            tree.add(entry);
            read.put(path, SourceFile.of(entry, text.getBytes(StandardCharsets.UTF_8)));
        });
        return scanner.scan(new SourceFiles(tree, read));
    }
}
