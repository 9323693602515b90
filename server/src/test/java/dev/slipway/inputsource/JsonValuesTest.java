package dev.slipway.inputsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.inputsource.Found.Value;
import dev.slipway.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[1,true,'x',null]||1,true,x,null",
                "{'a':[{'n':'x'},{'n':'y'}]}|$.a[*].n|x,y",
                "{'a':{'b':['x','y']}}|$.a.b|x,y",
                "{'a':'x'}|$.a|x",
                "{'a':[1,2,3]}|$.a[?(@ > 1)]|2,3",
                "[{'k':{'z':1}}]|$[*].k|{'z':1}",
                "{'a':1}|$..nothing|",
                "'x'||x"
            })
    void findsTextsWhereverThePathLeads(String document, @Nullable String path, @Nullable String values) {
        var found = JsonValues.of(document.replace('\'', '"'), path == null ? "" : path, "");
        assertThat(String.join(",", found.stream().map(Value::value).toList()))
                .isEqualTo(values == null ? "" : values.replace('\'', '"'));
    }

    @Test
    void givesUpOnAPathThatWouldWalkForever() {
        String deep = "[".repeat(450) + "]".repeat(450);
        assertThatThrownBy(() -> JsonValues.of(deep, "$..*..*..*", ""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).contains("too many steps"));
    }

    @ParameterizedTest
    @CsvSource({"$[", "$..", "x[?("})
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> JsonValues.of("[]", path, "")).isInstanceOf(Problem.class);
    }

    @Test
    void refusesDocumentsThatAreNestedWithoutEnd() {
        assertThatThrownBy(() -> JsonValues.of("[".repeat(100_000), "", "")).isInstanceOf(Problem.class);
    }
}
