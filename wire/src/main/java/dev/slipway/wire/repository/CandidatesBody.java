package dev.slipway.wire.repository;

import dev.slipway.wire.PagingInfo;
import java.util.List;

/**
 * A page of projects that could be connected.
 */
public record CandidatesBody(List<CandidateBody> candidates, PagingInfo pagingInfo) {}
