package dev.slipway.gitlab.git;

/**
 * A reference that a push has made, moved or removed.
 *
 * @param ref the full name, e.g. {@code refs/heads/main}
 * @param before the id before, zeros when there was none
 * @param after the id after, zeros when there is none
 */
public record RefChange(String ref, String before, String after) {
    /** What stands for no object. */
    public static final String NONE = "0".repeat(40);

    /** Whether the reference is new. */
    public boolean created() {
        return before.equals(NONE);
    }

    /** Whether the reference is gone. */
    public boolean deleted() {
        return after.equals(NONE);
    }

    /** Whether this is a branch. */
    public boolean branch() {
        return ref.startsWith("refs/heads/");
    }

    /** Whether this is a tag. */
    public boolean tag() {
        return ref.startsWith("refs/tags/");
    }

    /** The name without {@code refs/heads/} or {@code refs/tags/}. */
    public String name() {
        return ref.replaceFirst("^refs/(heads|tags)/", "");
    }
}
