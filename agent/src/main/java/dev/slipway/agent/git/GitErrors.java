package dev.slipway.agent.git;

import dev.slipway.agent.watch.Stage;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Git says on its standard error: how far a fetch is, which goes to whoever watches, and what is wrong, which is kept. */
final class GitErrors {
    private static final int LARGEST = 64 * 1024;
    private static final Pattern PROGRESS = Pattern.compile(
            "(?:remote: )?[A-Z][a-z]+ [a-z]+: +(?:\\d+% \\((\\d{1,9})/(\\d{1,9})\\)|\\d+).*", Pattern.DOTALL);

    private final InputStream stream;
    private final Optional<Watch> watch;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    GitErrors(InputStream stream, Optional<Watch> watch) {
        this.stream = stream;
        this.watch = watch;
    }

    /** Reads all of it; blocks until Git has ended or closed it. */
    String read() {
        try (InputStream errors = new BufferedInputStream(stream)) {
            for (int next = errors.read(); next >= 0; next = errors.read()) {
                if (line.size() < LARGEST) {
                    line.write(next);
                }
                if (next == '\n' || next == '\r') {
                    take();
                }
            }
        } catch (IOException _) {
            // The process was killed while it spoke; what it said so far is all there is.
        }
        take();
        return kept.toString(StandardCharsets.UTF_8);
    }

    private void take() {
        byte[] bytes = line.toByteArray();
        line.reset();
        Matcher progress = PROGRESS.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (watch.isEmpty() || !progress.matches()) {
            kept.write(bytes, 0, Math.min(bytes.length, LARGEST - kept.size()));
        } else if (progress.group().startsWith("Receiving")) {
            watch.get().say(stage(progress));
        }
    }

    private static Stage stage(Matcher progress) {
        return progress.group(1) == null
                ? new Stage(Step.FETCHING, 0, 0, null)
                : new Stage(
                        Step.FETCHING, Integer.parseInt(progress.group(1)), Integer.parseInt(progress.group(2)), null);
    }
}
