package dev.slipway.agent.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.wire.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCheckTest {
    private static final Shape.Keys GRAIN = Shape.keys()
            .must("kind", Shape.word("terraform", "helm", "shell"))
            .may("depends-on", Shape.TEXT)
            .may("spec", Shape.keys().may("inputs", Shape.items(new Shape.Single(Shape.TEXT, null))));
    private static final Shape.Keys FILE = Shape.keys()
            .must("spec_version", Shape.WHOLE)
            .may("draft", Shape.FLAG)
            .may("note", Shape.either(Shape.NOTHING, Shape.TEXT, Shape.items(Shape.TEXT)))
            .may("grains", new Shape.Named(GRAIN, 2, Pattern.compile("[a-z]+")))
            .may("other", Shape.ANY);

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(check("""
                spec_version: 2
                draft: false
                note: [a, b]
                grains:
                  web: {kind: terraform, depends-on: base, spec: {inputs: [{size: 3}]}}
                  base: {kind: shell}
                other: {whatever: [1, {x: y}]}
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spec_version: two|wrong-type|\"spec_version\" must be a whole number, but is text.",
                "spec_version: 2.5|wrong-type|\"spec_version\" must be a whole number, but is a number.",
                "spec_version:|wrong-type|\"spec_version\" must be a whole number, but is empty.",
                "spec_version: [2]|wrong-type|\"spec_version\" must be a whole number, but is a list.",
                "{spec_version: 2, draft: yes}|wrong-type|\"draft\" must be true or false, but is text.",
                "{spec_version: 2, draft: 1}|wrong-type|\"draft\" must be true or false, but is a whole number.",
                "{spec_version: 2, note: {a: b}}|wrong-type|\"note\" must be nothing or text or a list, but is a mapping.",
                "{spec_version: 2, note: [[a]]}|wrong-type|\"note[0]\" must be text, but is a list.",
                "{spec_version: 2, grains: []}|wrong-type|\"grains\" must be a mapping, but is a list.",
                "{draft: true}|missing-key|The file needs the key \"spec_version\".",
                "{spec_version: 2, grains: {web: {}}}|missing-key|\"grains.web\" needs the key \"kind\".",
                "{spec_version: 2, grain: {}}|unknown-key|The file has no key \"grain\". Did you mean \"grains\"?",
                "{spec_version: 2, zzzzz: 1}|unknown-key|The file has no key \"zzzzz\".",
                "{spec_version: 2, grains: {web: {kind: terrafrom}}}|unknown-value|\"grains.web.kind\" cannot be \"terrafrom\"; it is one of terraform, helm, shell. Did you mean \"terraform\"?",
                "[1]|wrong-type|The file must be a mapping, but is a list."
            })
    void saysWhatShouldBeThere(String text, String code, String message) {
        assertThat(check(text))
                .extracting(Diagnostic::code, Diagnostic::message)
                .contains(tuple(code, message));
    }

    @Test
    void letsATemplateStandForWhatItWillBeWhereTheGrammarSaysSo() {
        Shape.Keys later = Shape.keys()
                .may("size", new Shape.Whole(true))
                .may("draft", new Shape.Flag(true))
                .may("kind", new Shape.Word(List.of("helm"), true, false));
        assertThat(check("{size: '{{ a }}', draft: '{{ b }}', kind: '{{ c }}'}", later))
                .isEmpty();
        assertThat(check("{spec_version: '{{ a }}', draft: '{{ b }}', grains: {web: {kind: '{{ c }}'}}}"))
                .extracting(Diagnostic::code)
                .containsExactly("wrong-type", "wrong-type", "unknown-value");
    }

    @Test
    void takesWordsInAnyCaseWhereTheGrammarSaysSo() {
        Shape.Keys event = Shape.keys().may("event", new Shape.Word(List.of("Drift Detected"), false, true));
        assertThat(check("event: drift detected", event)).isEmpty();
        assertThat(check("event: drift", event)).hasSize(1);
    }

    @Test
    void letsOneKeyDecideWhichOthersThereAre() {
        Shape.Keys file = Shape.keys()
                .may("type", Shape.word("s3", "http"))
                .may("bucket", Shape.TEXT)
                .may("address", Shape.TEXT);
        var foreign = new Shape.Foreign(Shape.TEXT, "Only s3 has a bucket.");
        var backend = new Shape.Variants(
                "type",
                "http",
                Map.of(
                        "s3", Shape.keys().may("type", Shape.TEXT).must("bucket", Shape.TEXT),
                        "http",
                                Shape.keys()
                                        .may("type", Shape.TEXT)
                                        .may("address", Shape.TEXT)
                                        .knowing(Map.of("bucket", foreign))),
                file);
        assertThat(check("type: s3", backend)).extracting(Diagnostic::code).containsExactly("missing-key");
        assertThat(check("{type: s3, address: a}", backend))
                .extracting(Diagnostic::code)
                .containsExactly("missing-key", "unknown-key");
        assertThat(check("{address: a}", backend)).isEmpty();
        assertThat(check("{bucket: a}", backend))
                .extracting(Diagnostic::severity, Diagnostic::message)
                .containsExactly(tuple("warning", "Only s3 has a bucket."));
        assertThat(check("{type: ftp, bucket: a}", backend))
                .extracting(Diagnostic::code)
                .containsExactly("unknown-value");
    }

    @Test
    void findsEveryFaultAndNotOnlyTheFirst() {
        assertThat(check("""
                spec_version: two
                draft: perhaps
                grains:
                  web: {kind: terrafrom, dependson: x}
                """)).extracting(Diagnostic::line).containsExactly(1, 2, 4, 4);
    }

    @Test
    void wantsExactlyOneKeyInAnItemOfAList() {
        assertThat(check("{spec_version: 2, grains: {web: {kind: helm, spec: {inputs: [{a: 1, b: 2}]}}}}"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "\"grains.web.spec.inputs[0]\" must have exactly one key, but has 2; give each its own dash.");
    }

    @Test
    void allowsNoMoreEntriesThanTheLimit() {
        assertThat(check("spec_version: 2\ngrains: {a: {kind: helm}, b: {kind: helm}, c: {kind: helm}}"))
                .extracting(Diagnostic::code)
                .containsExactly("too-many");
    }

    @Test
    void warnsOfANameOfAnUnusualForm() {
        assertThat(check("spec_version: 2\ngrains: {Web-1: {kind: helm}}"))
                .extracting(Diagnostic::severity, Diagnostic::code)
                .containsExactly(tuple("warning", "name-form"));
    }

    @Test
    void quotesAVeryLongWordOnlyInPart() {
        var found = check("{spec_version: 2, " + "x".repeat(500) + ": 1}");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message()).hasSizeLessThan(200).contains("...");
    }

    @Test
    void pointsAtTheKeyThatIsWrongAndAtTheMappingThatLacksOne() {
        var found = check("spec_version: 2\ngrains:\n  web:\n    spec: {}\n    sepc: {}\n");
        assertThat(found)
                .extracting(
                        Diagnostic::code,
                        fault -> List.of(Objects.requireNonNull(fault.line()), Objects.requireNonNull(fault.column())))
                .containsExactlyInAnyOrder(tuple("missing-key", List.of(4, 5)), tuple("unknown-key", List.of(5, 5)));
    }

    private static List<Diagnostic> check(String text) {
        return check(text, FILE);
    }

    private static List<Diagnostic> check(String text, Shape shape) {
        var faults = new Faults("file.yaml");
        var root = Objects.requireNonNull(YamlReader.read(text, faults));
        assertThat(faults.all()).as("faults of the syntax").isEmpty();
        new ShapeCheck(faults).check(root, shape, "");
        return faults.all();
    }
}
