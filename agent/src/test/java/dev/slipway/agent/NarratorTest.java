package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.backend.JournalEntry;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.tech.Ending;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.RunEnd;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Swallows lines that say so, doubles others, and has a word at each end. */
    private static final class Talker implements GrainRun {
        @Override
        public List<Step> prepare() {
            return List.of();
        }

        @Override
        public List<String> output(String step, String line) {
            return switch (line) {
                case "swallow" -> List.of();
                case "double" -> List.of("double", "double");
                default -> List.of(line);
            };
        }

        @Override
        public List<String> ended(String step, int exitCode) {
            return exitCode == 0 ? List.of() : List.of("it was " + exitCode);
        }

        @Override
        public Ending end(RunEnd end) {
            return new Ending.Sealed(new WorkOutcome.Interrupted("never asked"));
        }
    }

    private static Narrator narrator(long first, long heard, String... masks) {
        return new Narrator(new Talker(), new Masks(List.of(masks)), first, heard, () -> NOW);
    }

    private static JournalEntry line(String text) {
        return new JournalEntry.Line("a", text);
    }

    private static List<String> texts(List<WorkEvent> events) {
        return events.stream()
                .filter(WorkEvent.LogLine.class::isInstance)
                .map(event -> ((WorkEvent.LogLine) event).text())
                .toList();
    }

    private static final List<JournalEntry> JOURNAL = List.of(
            new JournalEntry.Started("a"),
            line("one"),
            line("swallow"),
            line("double"),
            new JournalEntry.Note("a", "ours"),
            new JournalEntry.Finished("a", 3, 20));

    @Test
    void everyEntryBecomesItsEventsInOrder() {
        assertThat(narrator(5, 1).tell(JOURNAL))
                .containsExactly(
                        new WorkEvent.StepStarted(5, NOW, "a"),
                        new WorkEvent.LogLine(6, NOW, "a", "one"),
                        new WorkEvent.LogLine(7, NOW, "a", "double"),
                        new WorkEvent.LogLine(8, NOW, "a", "double"),
                        new WorkEvent.LogLine(9, NOW, "a", "ours"),
                        new WorkEvent.LogLine(10, NOW, "a", "it was 3"),
                        new WorkEvent.StepEnded(11, NOW, "a", 3, 20));
    }

    @Test
    void whatTheServerHasHeardIsLeftOutWhereverTheCutIs() {
        List<WorkEvent> all = narrator(5, 5).tell(JOURNAL);
        for (int heard = 5; heard <= 12; heard++) {
            assertThat(narrator(5, heard).tell(JOURNAL)).isEqualTo(all.subList(heard - 5, all.size()));
        }
    }

    @Test
    void piecesGiveTheSameAsTheWhole() {
        var whole = narrator(1, 1).tell(JOURNAL);
        var narrator = narrator(1, 1);
        var pieces = new ArrayList<WorkEvent>();
        JOURNAL.forEach(entry -> pieces.addAll(narrator.tell(List.of(entry))));
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void secretsAreTakenFromLinesNotesAndWordsOfTheTechnology() {
        var journal = List.of(line("my secret is secret"), new JournalEntry.Note("a", "secret noted"), (JournalEntry)
                new JournalEntry.Finished("a", 77, 1));
        assertThat(texts(narrator(1, 1, "secret", "77").tell(journal)))
                .containsExactly("my *** is ***", "*** noted", "it was ***");
    }

    @Test
    void longLinesAreCutAndSayHowMuchIsMissing() {
        String shown =
                texts(narrator(1, 1).tell(List.of(line("x".repeat(20_000))))).getFirst();
        assertThat(shown).startsWith("x".repeat(16_384) + "…").endsWith("(3616 more characters)");
        assertThat(texts(narrator(1, 1).tell(List.of(line("x".repeat(16_384))))))
                .containsExactly("x".repeat(16_384));
    }

    @Test
    void secretThatLiesOverTheCutIsHiddenFirst() {
        String text = "x".repeat(16_384 - 4) + "swordfish" + "y".repeat(100);
        String shown =
                texts(narrator(1, 1, "swordfish").tell(List.of(line(text)))).getFirst();
        assertThat(shown).doesNotContain("swor").contains("x***y");
    }

    @Test
    void cutNeverHalvesACharacter() {
        String text = "x".repeat(16_383) + "😀" + "y".repeat(10);
        String shown = texts(narrator(1, 1).tell(List.of(line(text)))).getFirst();
        assertThat(shown.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}
