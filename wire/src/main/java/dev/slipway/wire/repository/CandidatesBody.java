package dev.slipway.wire.repository;

import dev.slipway.wire.PagingInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of projects that could be connected.
 *
 * @param nextCursor what to ask for the following page with; null when this is the last
 * @param listing how complete the list is
 */
public record CandidatesBody(
        List<CandidateBody> candidates,
        PagingInfo pagingInfo,
        @Nullable String nextCursor,
        ListingBody listing) {}
