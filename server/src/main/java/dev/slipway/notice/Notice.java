package dev.slipway.notice;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News as one person got it. */
record Notice(UUID id, UserId person, @Nullable SpaceId space, News news, Instant since, boolean read) {}
