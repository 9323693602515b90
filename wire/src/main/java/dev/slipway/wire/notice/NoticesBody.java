package dev.slipway.wire.notice;

import java.util.List;

/**
 * The caller's notices, the newest first.
 *
 * @param unread how many the caller has not read, also beyond those shown
 */
public record NoticesBody(List<NoticeBody> notices, int unread) {}
