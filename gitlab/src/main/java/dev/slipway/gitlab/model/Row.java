package dev.slipway.gitlab.model;

/** Something that a {@link Table} keeps. */
public interface Row {
    /** Unique in its table, never used twice. */
    long id();
}
