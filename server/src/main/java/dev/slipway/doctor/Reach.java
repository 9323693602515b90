package dev.slipway.doctor;

import java.util.List;

/**
 * How far a person reaches at a host.
 *
 * @param complete whether all projects were looked at; else the numbers are those of the beginning, {@code seen} and {@code readable}
 *     nevertheless of all where the host told
 * @param seen projects of which the person is a member in whatever way
 * @param readable those of them whose code may be read
 * @param groups by the uppermost group, the largest first
 * @param unreadable by the owning group, the largest first
 */
public record Reach(boolean complete, long seen, long readable, List<Group> groups, List<Gap> unreadable) {
    /** Projects below one uppermost group. */
    public record Group(String path, long seen, long readable, String link) {}

    /**
     * Projects of one group that can be seen but not read.
     *
     * @param need the role that would do
     * @param link the page on which it is given
     */
    public record Gap(String group, long projects, String need, String link) {}
}
