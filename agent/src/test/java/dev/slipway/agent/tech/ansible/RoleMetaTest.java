package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleMetaTest {
    @ParameterizedTest
    @ValueSource(strings = {"meta/argument_specs.yml", "meta/argument_specs.yaml", "meta/main.yml", "meta/main.yaml"})
    void findsTheSpecificationWhereverItIsWritten(String path) {
        var meta = read(path, "argument_specs: {main: {options: {port: {type: int}}}}");
        assertThat(names(meta.entryPoint().mapping("options"))).containsExactly("port");
        assertThat(meta.specsFile())
                .isNotNull()
                .satisfies(file -> assertThat(file.path()).isEqualTo("roles/web/" + path));
    }

    @Test
    void aFileOfSpecificationsAloneCountsMoreThanTheMainOne() {
        var meta = read(
                "meta/main.yml", "argument_specs: {main: {options: {old: {}}}}",
                "meta/argument_specs.yml", "argument_specs: {main: {options: {new: {}}}}");
        assertThat(names(meta.entryPoint().mapping("options"))).containsExactly("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"galaxy_info: {}", "argument_specs: text", "argument_specs:", "[argument_specs]", ""})
    void hasNoEntryPointWhereNoneIsSpecified(String text) {
        var meta = read("meta/main.yml", text);
        assertThat(meta.specs()).isNull();
        assertThat(meta.entryPoint().entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[common] | common",
                "[common, tls] | common tls",
                "[{role: common}] | common",
                "[{name: common, src: 'https://example.com/x.git'}] | common",
                "[{src: author.common}] | author.common",
                "[{role: common, name: other}] | common",
                "[common, ~, {when: x}, [tls]] | common",
            })
    void namesTheRolesItDependsOn(String dependencies, String names) {
        assertThat(read("meta/main.yml", "dependencies: " + dependencies).dependencies())
                .containsExactly(names.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dependencies: []", "dependencies: common", "dependencies:", "other: [common]"})
    void namesNoneWhereThereAreNone(String text) {
        assertThat(read("meta/main.yml", text).dependencies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "meta/main.yml, galaxy_info: {}, true",
        "meta/main.yml, dependencies: [], true",
        "meta/argument_specs.yml, argument_specs: {}, true",
        "meta/main.yml, name: web, false",
        "meta/main.yml, '', false",
        "meta/other.yml, galaxy_info: {}, false",
    })
    void isSureOfARoleByWhatOnlyRolesTell(String path, String text, boolean role) {
        assertThat(read(path, text).isRole()).isEqualTo(role);
    }

    @Test
    void readsOnlyTheFolderItIsAskedFor() {
        var files = Repository.of("roles/website/meta/main.yml", "galaxy_info: {}");
        assertThat(RoleMeta.read("roles/web", files).isRole()).isFalse();
        assertThat(RoleMeta.read("roles/website", files).isRole()).isTrue();
    }

    @Test
    void findsTheMetaOfARoleAtTheRoot() {
        assertThat(RoleMeta.read(".", Repository.of("meta/main.yml", "galaxy_info: {role_name: web}"))
                        .galaxy()
                        .text("role_name"))
                .isEqualTo("web");
    }

    @Test
    void prefersTheUsualEnding() {
        var meta = read("meta/main.yaml", "dependencies: [b]", "meta/main.yml", "dependencies: [a]");
        assertThat(meta.dependencies()).containsExactly("a");
    }

    @Test
    void tellsWhatIsWrongWithEitherFile() {
        assertThat(read("meta/main.yml", "a: [", "meta/argument_specs.yml", "b: {")
                        .diagnostics())
                .extracting(Diagnostic::code, Diagnostic::path)
                .containsExactly(
                        tuple("yaml-syntax", "roles/web/meta/main.yml"),
                        tuple("yaml-syntax", "roles/web/meta/argument_specs.yml"));
    }

    private static RoleMeta read(String... pathsAndTexts) {
        String[] below = pathsAndTexts.clone();
        for (int i = 0; i < below.length; i += 2) {
            below[i] = "roles/web/" + below[i];
        }
        return RoleMeta.read("roles/web", Repository.of(below));
    }

    private static List<String> names(Yaml.Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }
}
