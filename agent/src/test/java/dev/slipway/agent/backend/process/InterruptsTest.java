package dev.slipway.agent.backend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptsTest {
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, false",
        "0000000000000002, true",
        "0000000000000006, true",
        "0000000000001005, false",
        "ffffffffffffffff, true"
    })
    void readsFromItsStatusWhatAProcessIgnores(String mask, boolean ignored) {
        assertThat(Interrupts.areIgnored(List.of("Name:\tjava", "SigBlk:\t0000000000000002", "SigIgn:\t" + mask)))
                .isEqualTo(ignored);
    }

    /** As a server that a script started with an ampersand would start a run. */
    @Test
    void givesBackWhatTheBackgroundTook() throws Exception {
        assertThat(trapped("sh")).isEqualTo("deaf");
        assertThat(trapped("env --default-signal=INT sh")).isEqualTo("heard");
    }

    private static String trapped(String shell) throws IOException, InterruptedException {
        String child = "trap 'echo heard; exit' INT; kill -s INT $$; echo deaf";
        var process = new ProcessBuilder("sh", "-c", "trap '' INT; exec " + shell + " -c \"$1\"", "sh", child).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
