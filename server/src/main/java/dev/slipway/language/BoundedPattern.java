package dev.slipway.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Matches with a pattern that somebody else wrote, and gives up after a bounded number of steps. */
public final class BoundedPattern {
    private static final int MOST_STEPS = 2_000_000;

    private BoundedPattern() {}

    /** Whether the whole text matches; a pattern that needs too long, or too much stack, counts as not matching. */
    public static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Steps(text, MOST_STEPS)).matches();
        } catch (TooManySteps | StackOverflowError given) {
            return false;
        }
    }

    /**
     * The texts in which the pattern is found; all of them together have the steps of one.
     *
     * @return empty when the pattern needs too long, or too much stack
     */
    public static Optional<List<String>> found(Pattern pattern, List<String> texts) {
        int left = MOST_STEPS;
        var found = new ArrayList<String>();
        try {
            for (String text : texts) {
                var steps = new Steps(text, left);
                if (pattern.matcher(steps).find()) {
                    found.add(text);
                }
                left = steps.left;
            }
            return Optional.of(List.copyOf(found));
        } catch (TooManySteps | StackOverflowError given) {
            return Optional.empty();
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** Counts every look at a letter: the matcher cannot work without one. */
    private static final class Steps implements CharSequence {
        private final String text;
        private int left;

        Steps(String text, int left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
