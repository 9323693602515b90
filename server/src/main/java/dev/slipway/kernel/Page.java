package dev.slipway.kernel;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param page number of this page, the first is 1
 * @param perPage items a full page holds
 * @param total items of the whole list
 */
public record Page<T>(List<T> items, int page, int perPage, long total) {
    public int totalPages() {
        return Math.clamp((total + perPage - 1) / perPage, 1, Integer.MAX_VALUE);
    }
}
