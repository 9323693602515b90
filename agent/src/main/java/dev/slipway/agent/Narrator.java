package dev.slipway.agent;

import dev.slipway.agent.backend.JournalEntry;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.wire.work.WorkEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the journal of a run into events. The same journal gives the same events with the same numbers, so a run that is told from
 * its start again is told without loss and without repetition.
 */
final class Narrator {
    private static final int LONGEST = 16 * 1024;

    private final GrainRun grain;
    private final Masks masks;
    private final long heard;
    private final InstantSource clock;
    private long sequence;

    /**
     * @param first number of the first event
     * @param heard number of the first event that the server has not heard
     */
    Narrator(GrainRun grain, Masks masks, long first, long heard, InstantSource clock) {
        this.grain = grain;
        this.masks = masks;
        this.sequence = first;
        this.heard = heard;
        this.clock = clock;
    }

    /** The events that the entries become, without those that the server has heard. */
    List<WorkEvent> tell(List<JournalEntry> entries) {
        var events = new ArrayList<WorkEvent>();
        Instant now = clock.instant();
        for (var entry : entries) {
            switch (entry) {
                case JournalEntry.Line line -> lines(events, now, line.step(), grain.output(line.step(), line.text()));
                case JournalEntry.Note note -> lines(events, now, note.step(), List.of(note.text()));
                case JournalEntry.Started started ->
                    add(events, new WorkEvent.StepStarted(sequence, now, started.step()));
                case JournalEntry.Finished end -> {
                    lines(events, now, end.step(), grain.ended(end.step(), end.exitCode()));
                    add(events, new WorkEvent.StepEnded(sequence, now, end.step(), end.exitCode(), end.tookMillis()));
                }
            }
        }
        return events;
    }

    private void lines(List<WorkEvent> events, Instant now, String step, List<String> lines) {
        for (String line : lines) {
            String text = masks.hide(line);
            add(events, new WorkEvent.LogLine(sequence, now, step, cut(text)));
        }
    }

    /** Cut where it is too long, but never in the middle of a character that takes two places. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }

    private void add(List<WorkEvent> events, WorkEvent event) {
        if (sequence >= heard) {
            events.add(event);
        }
        sequence++;
    }
}
