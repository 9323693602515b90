package dev.slipway.wire;

/**
 * Where a page of a list stands.
 *
 * @param fullCount all items of the list
 * @param requestedPage this page, the first is 1
 * @param totalPages pages in all
 */
public record PagingInfo(long fullCount, int requestedPage, int totalPages) {}
