package dev.slipway.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing.
 *
 * @param next what to ask for the following part with; null when this was the last
 */
public record ListedProjects(
        List<ListedProject> projects, @Nullable String next) {}
