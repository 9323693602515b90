package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("inputs/size", "Large"),
            Map.entry("inputs/AWS Region", "eu-west-1"),
            Map.entry("inputs/my-name", "hyphen"),
            Map.entry("inputs/empty", ""),
            Map.entry("inputs/list", "a|b|c"),
            Map.entry("inputs/number", "5"),
            Map.entry("params/Key", "k"),
            Map.entry("grains/web/outputs/url", "http://web"),
            Map.entry("grains/web/scripts/post-helm-install/outputs/host", "h1"),
            Map.entry("grains/db/outputs", "{\"port\":5432,\"host\":\"db\"}"),
            Map.entry("envId", "aB3"));

    private static String filled(String text) {
        return Template.parse(text).render(path -> KNOWN.get(String.join("/", key(path))));
    }

    private static List<String> key(TemplatePath path) {
        return Stream.concat(Stream.of(path.root()), path.members().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "no braces at all~no braces at all",
                "{{ .inputs.size }}~Large",
                "{{.inputs.size}}~Large",
                "{{ inputs.size }}~Large",
                "a {{ .inputs.size }}-{{ envId }} z~a Large-aB3 z",
                "{{ .inputs.[\"AWS Region\"] }}~eu-west-1",
                "{{ .inputs.['AWS Region'] | upcase }}~EU-WEST-1",
                "{{ .inputs.my-name }}~hyphen",
                "{{- .inputs.my-name -}}~hyphen",
                "{{-.inputs.my-name-}}~hyphen",
                "{{ .inputs.empty }}~''",
                "{{ .inputs.size | downcase }}~large",
                "{{ .inputs.list | split: \"|\" | last | strip }}~c",
                "{{ .inputs.number | plus: 2 }}~7",
                "{{ .inputs.size | append: .inputs.my-name }}~Largehyphen",
                "{{ .grains.web.scripts.post-helm-install.outputs.host }}~h1",
                "{{ .grains.db.outputs | key_access: \"port\" }}~5432",
                "{{ .grains.db.outputs | key_access: 'host' }}~db",
                "{% if .inputs.size == \"Large\" %} true {% else %} false {% endif %}~' true '",
                "{% if .inputs.size contains 'x' %}{{ .inputs.missing }}{% else %}no{% endif %}~no",
                "{% for part in (1..3) %}{{ part }}{% endfor %}~123",
                "{% assign parts = .inputs.list | split: '|' %}{% for part in parts %}{{ part }};{% endfor %}~a;b;c;",
                "{% raw %}{{ .inputs.missing }}{% endraw %}~{{ .inputs.missing }}",
                "{% comment %}{% include 'x' %}{% endcomment %}left~left",
                "{% unless .inputs.empty == '' %}a{% endunless %}b~b",
                "{{ \"}}\" }}~}}"
            })
    void fillsIn(String text, String expected) {
        assertThat(filled(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .inputs.missing }}",
                "{{ .inputs.missing | upcase }}",
                "{{ .inputs.missing | default: 'x' }}",
                "{% if .inputs.missing %}a{% endif %}",
                "x {{ .inputs.size }} {{ .inputs.missing }}"
            })
    void namesThePathThatHasNoValue(String text) {
        assertThatThrownBy(() -> filled(text))
                .isInstanceOf(TemplateFault.class)
                .hasMessage("\".inputs.missing\" has no value.");
    }

    @Test
    void namesALocalVariableThatDoesNotExist() {
        assertThatThrownBy(() -> filled("{{ nothing }}")).hasMessage("\"nothing\" has no value.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .inputs.size",
                "{{ 'never closed }}",
                "{% if .inputs.size %}",
                "{% endif %}",
                "{% include '/etc/passwd' %}",
                "{%- include '/etc/passwd' -%}",
                "{%include '/etc/passwd'%}",
                "{% include_relative 'x' %}",
                "{% render 'x' %}",
                "{% comment %}never ended",
                "{{ .inputs.size | nofilter }}",
                "{{ .inputs.size | key_access: 'a' }}",
                "{{ .grains.db.outputs | key_access: 'nothing' }}",
                "{{ .inputs.size | divided_by: 0 }}",
                "{{ 1 | divided_by: 0 }}",
                "{{ a[b[c[d[e[f[g[h[i[j]]]]]]]]] }}"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> filled(text)).isInstanceOf(TemplateFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in (1..100000000) %}a{% endfor %}",
                "{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}",
                "{% assign s = 'aaaaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}",
                "{% assign s = 'aa' %}{% for i in (1..60) %}{% assign s = s | replace: 'a', 'aa' %}{% endfor %}",
                "{% assign s = 'aa' %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}",
                "{% assign n = 1.5 %}{% for i in (1..60) %}{% assign n = n | times: n %}{% endfor %}"
            })
    void givesUpOnABombInTime(String bomb) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> filled(bomb)).isInstanceOf(TemplateFault.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void refusesTagsWithoutEnd() {
        assertThatThrownBy(() -> Template.parse("{% if a %}".repeat(20_000)))
                .hasMessageContaining("deeper than the limit of 40");
    }

    @Test
    void findsEveryPathAlsoWhereItIsNotUsed() {
        var template = Template.parse("{% if .inputs.a %}{{ .params.b }}{% else %}{{ ENVID }}{% endif %}");
        assertThat(template.paths())
                .extracting(TemplatePath::written)
                .containsExactly(".inputs.a", ".params.b", "ENVID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs",
                "append",
                "at_least",
                "at_most",
                "capitalize",
                "ceil",
                "compact",
                "concat",
                "date",
                "default",
                "divided_by",
                "downcase",
                "escape",
                "escape_once",
                "first",
                "floor",
                "join",
                "last",
                "lstrip",
                "map",
                "minus",
                "modulo",
                "newline_to_br",
                "plus",
                "prepend",
                "remove",
                "remove_first",
                "replace",
                "replace_first",
                "reverse",
                "round",
                "rstrip",
                "size",
                "slice",
                "sort",
                "sort_natural",
                "split",
                "strip",
                "strip_html",
                "strip_newlines",
                "times",
                "truncate",
                "truncatewords",
                "uniq",
                "upcase",
                "url_decode",
                "url_encode",
                "where",
                "key_access"
            })
    void knowsEachStandardFilter(String filter) {
        assertThat(Template.parse("{{ .inputs.size | " + filter + " }}").paths())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a {{- .inputs.size -}} b~aLargeb",
                "a {%- if .inputs.size -%} b {%- endif -%} c~abc",
                "{{ ENVID }}{{ envid }}{{ sandboxId }}~aB3aB3aB3"
            })
    void mindsWhitespaceAndNotCaseAsTheDocumentationSays(String text, String expected) {
        assertThat(Template.parse(text)
                        .render(path -> path.members().isEmpty() ? "aB3" : KNOWN.get(String.join("/", key(path)))))
                .isEqualTo(expected);
    }

    @Test
    void findsNamesThatNothingGivesAValue() {
        var template = Template.parse("{{ envID2 }} {{ ENVID }} {{ true }} {% assign a = 1 %}{{ a | plus: b }}"
                + "{% for part in (1..2) %}{{ part }}{{ forloop.index }}{% endfor %}{{ 'x' }}{{ .inputs.c }}{{ d.e }}");
        assertThat(template.unknownNames()).containsExactly("envID2", "d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{% if .inputs.a %}~The tag \"if\" has no \"endif\".",
                "{% unless envId %}{% endif %}~Nothing is open that \"{% endif %}\" would end.",
                "{% endfor %}~Nothing is open that \"{% endfor %}\" would end.",
                "{{ .inputs.a | }}~\".inputs.a |\" names no filter behind the last \"|\".",
                "{{ envId | downcas }}~The filter \"downcas\" is not known. Did you mean \"downcase\"?"
            })
    void saysWhatIsWrongInPlainWords(String text, String words) {
        assertThatThrownBy(() -> Template.parse(text)).hasMessage(words);
    }

    @Test
    void tellsWhatFiltersMakeOfAValue() {
        var template = Template.parse("x {{ .inputs.size }} {{ .inputs.size | upcase }} {{ envId | upcase }}");
        var derived =
                template.derived(path -> path.root().equals("inputs"), path -> KNOWN.get(String.join("/", key(path))));
        assertThat(derived).containsExactly("LARGE");
    }

    @Test
    void doesNotReadTemplatesInValues() {
        var template = Template.parse("{{ .inputs.a }} {{ .inputs.a | append: '' }}");
        assertThat(template.render(_ -> "{{ .inputs.b }}{% include 'x' %}"))
                .isEqualTo("{{ .inputs.b }}{% include 'x' %} {{ .inputs.b }}{% include 'x' %}");
    }

    @Test
    void knowsATextThatIsOnePathAndNothingElse() {
        assertThat(Template.parse("{{ .inputs.a }}").isOnePath()).isTrue();
        assertThat(Template.parse("{{ .inputs.a }} ").isOnePath()).isFalse();
        assertThat(Template.parse("{{ .inputs.a | upcase }}").isOnePath()).isFalse();
        assertThat(Template.parse("{{ 'a' }}").isOnePath()).isFalse();
    }
}
