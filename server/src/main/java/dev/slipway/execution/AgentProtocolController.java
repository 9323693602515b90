package dev.slipway.execution;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Gate;
import dev.slipway.identity.Permission;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.work.CodeLogin;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.HeartbeatReply;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.Leases;
import dev.slipway.wire.work.LoginRequest;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The agent protocol, as the wire's {@code work} package describes it. */
@RestController
@RequestMapping("/api/agent/v1")
class AgentProtocolController {
    private final Agents agents;
    private final Leasing leasing;
    private final Reporting reporting;
    private final CodeAccess codeAccess;

    AgentProtocolController(Agents agents, Leasing leasing, Reporting reporting, CodeAccess codeAccess) {
        this.agents = agents;
        this.leasing = leasing;
        this.reporting = reporting;
        this.codeAccess = codeAccess;
    }

    @PostMapping("/lease")
    @Allow(Permission.AGENT)
    Leases lease(
            @RequestAttribute(Gate.ADMITTED) Agent agent,
            @RequestHeader("Authorization") String token,
            @RequestBody LeaseRequest request,
            HttpServletRequest http)
            throws InterruptedException {
        agents.seen(agent, token, request.version(), kinds(request));
        String base = ServletUriComponentsBuilder.fromContextPath(http).toUriString();
        return new Leases(leasing.lease(agent, request).stream()
                .map(order -> reachable(order, base))
                .toList());
    }

    @PostMapping("/orders/{id}/heartbeat")
    @Allow(Permission.AGENT)
    HeartbeatReply heartbeat(
            @RequestAttribute(Gate.ADMITTED) Agent agent, @PathVariable String id, @RequestBody Heartbeat beat)
            throws InterruptedException {
        return leasing.beat(agent, order(id), beat);
    }

    @PostMapping("/orders/{id}/events")
    @Allow(Permission.AGENT)
    Done events(@RequestAttribute(Gate.ADMITTED) Agent agent, @PathVariable String id, @RequestBody Events events) {
        reporting.tell(agent, order(id), events);
        return new Done();
    }

    @PostMapping("/orders/{id}/outcome")
    @Allow(Permission.AGENT)
    Done outcome(@RequestAttribute(Gate.ADMITTED) Agent agent, @PathVariable String id, @RequestBody Sealing sealing) {
        reporting.end(agent, order(id), sealing);
        return new Done();
    }

    /** May call the Git host, for the login is tried out. */
    @PostMapping("/orders/{id}/login")
    @Allow(Permission.AGENT)
    CodeLogin login(
            @RequestAttribute(Gate.ADMITTED) Agent agent, @PathVariable String id, @RequestBody LoginRequest request) {
        return codeAccess.now(reporting.stream(agent, order(id), request.fence()));
    }

    /** What people read as the agent's technologies: those that grains can be of, here and now. */
    private static List<String> kinds(LeaseRequest request) {
        return request.technologies().stream()
                .filter(each ->
                        !each.equals(ProbeWork.TECHNOLOGY) && !request.missing().contains(each))
                .toList();
    }

    /** A state address is kept without a host: the run reaches it the way its agent reached the server. */
    private static LeasedOrder reachable(LeasedOrder order, String base) {
        return new LeasedOrder(
                order.id(),
                order.fence(),
                order.attempt(),
                order.leaseSeconds(),
                order.nextSequence(),
                reachable(order.work(), base));
    }

    private static Work reachable(Work work, String base) {
        return switch (work) {
            case GrainWork grain -> grain.reachedAt(base);
            case ProbeWork probe -> probe;
        };
    }

    private static OrderId order(String id) {
        try {
            return new OrderId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new Problem(ErrorCode.ORDER_NOT_FOUND, "There is no order " + id);
        }
    }
}
