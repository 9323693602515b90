package dev.slipway.agent.backend.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.backend.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepScriptTest {
    private static final RunUser SELF = new RunUser(null, -1, -1);

    private static String script(Map<String, String> environment, RunUser user, String... command) {
        var step = Step.of("s", List.of(command), environment, Path.of("/work folder"));
        return new StepScript(step, user, Map.of("PATH", "/bin")).text();
    }

    @Test
    void everythingIsQuoted() {
        assertThat(script(Map.of("A", "it's $HOME `x`\n\"y\""), SELF, "echo", "a b", "'"))
                .isEqualTo("""
                        export A='it'\\''s $HOME `x`
                        "y"'
                        export PATH='/bin'
                        cd '/work folder' || exit 126
                        exec 'setsid' 'echo' 'a b' ''\\''' </dev/null
                        """);
    }

    @Test
    void grainCannotReplaceWhatIsAlwaysSet() {
        assertThat(script(Map.of("PATH", "/evil"), SELF, "x")).doesNotContain("evil");
    }

    @Test
    void rightsAreGivenUpBeforeTheCommand() {
        assertThat(script(Map.of(), new RunUser("nobody", 65534, 65534), "x"))
                .contains(
                        "'setsid' 'setpriv' '--reuid=65534' '--regid=65534' '--clear-groups' '--no-new-privs' '--' 'x'");
    }

    @Test
    void namesThatAreNoVariablesAreRefused() {
        for (String name : List.of("", "a-b", "1a", "a b", "a=b", "a;id", "ä", "a\n")) {
            assertThatThrownBy(() -> script(Map.of(name, "x"), SELF, "x"))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "'");
        }
    }

    @Test
    void nulCharactersAreRefused() {
        assertThatThrownBy(() -> script(Map.of("A", "x\0y"), SELF, "x")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> script(Map.of(), SELF, "x\0y")).hasMessageContaining("NUL");
    }
}
