package dev.slipway.upload;

/** Told by the room that launches: which environments need the files that they were launched with no longer. */
public interface UploadUses {
    /** Whether nothing will be done to the environment any more, or it is not there. */
    boolean isOver(String environment);
}
