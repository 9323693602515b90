/**
 * The agent protocol: an agent leases orders, keeps the lease alive with heartbeats, reports events, and seals each order with
 * one outcome. Every message about an order carries its fence; a message with an old fence is refused with 409, and the agent
 * then stops that run and reports nothing more.
 *
 * <p>Calls, all {@code POST} below {@code /api/agent/v1} with {@code Authorization: Bearer} and the agent's token:
 * {@code lease} ({@link LeaseRequest} to {@link Leases}, waits up to {@code wait_ms} for work), {@code orders/{id}/heartbeat}
 * ({@link Heartbeat} to {@link HeartbeatReply}), {@code orders/{id}/events} ({@link Events}; repeating a sequence is harmless),
 * {@code orders/{id}/outcome} ({@link Sealing}; repeating the same one is harmless).
 */
@NullMarked
package dev.slipway.wire.work;

import org.jspecify.annotations.NullMarked;
