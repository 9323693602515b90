package dev.slipway.app;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Gate;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Permission.Who;
import dev.slipway.identity.Space;
import dev.slipway.identity.Spaces;
import dev.slipway.identity.Standing;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every endpoint of ours and lets in whom its {@link Allow} names. Agents and runs are no people: neither a session nor
 * an API token opens their endpoints, but a {@link Gate} of the room they belong to, or the endpoint itself where the credential is
 * one for exactly what the path names.
 */
@Component
class Guard implements HandlerInterceptor {
    static final String ACTOR = Guard.class.getName() + ".actor";
    static final String STANDING = Guard.class.getName() + ".standing";
    static final String SPACE = Guard.class.getName() + ".space";

    private static final String CLIENT = "X-Slipway-Client";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Caller caller;
    private final People people;
    private final Spaces spaces;
    private final List<Gate> gates;

    Guard(Caller caller, People people, Spaces spaces, List<Gate> gates) {
        this.caller = caller;
        this.people = people;
        this.spaces = spaces;
        this.gates = List.copyOf(gates);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean again = request.getDispatcherType() == DispatcherType.ASYNC;
        if (!again && handler instanceof HandlerMethod method && isOurs(method)) {
            var allow = Objects.requireNonNull(method.getMethodAnnotation(Allow.class), method::toString);
            var permission = allow.value();
            if (permission.who() == Who.AGENT || permission.who() == Who.RUN) {
                String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
                gates.stream()
                        .filter(gate -> gate.keeps() == permission)
                        .forEach(gate -> request.setAttribute(Gate.ADMITTED, gate.admit(authorization)));
            } else {
                admit(request, permission);
                request.setAttribute(STANDING, (Standing) () -> admit(request, permission));
            }
        }
        return true;
    }

    /** Whether the endpoint is one that the house wrote. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.slipway.");
    }

    private void admit(HttpServletRequest request, Permission permission) {
        var found = caller.of(request);
        refuseForeignPages(request, found);
        request.setAttribute(ACTOR, found.actor());
        if (permission.who() != Who.ANYONE) {
            admit(request, permission, signedIn(found));
        }
    }

    private void admit(HttpServletRequest request, Permission permission, Actor actor) {
        var space = space(request);
        var powers = people.powers(actor, space == null ? null : space.id());
        if (space != null) {
            if (!powers.may(Permission.VIEW_SPACE)) {
                throw Spaces.unknown(space.name());
            }
            request.setAttribute(SPACE, space);
        }
        if (!powers.may(permission)) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "This takes " + least(permission.who()) + ", which you are not"
                            + (space == null ? "" : " in the space '" + space.name() + "'")
                            + ". Ask an administrator for the role.");
        }
    }

    private static Actor signedIn(Caller.Found found) {
        var actor = found.actor();
        if (actor == null) {
            throw new Problem(ErrorCode.NOT_SIGNED_IN, whyNot(found));
        }
        return actor;
    }

    private static String whyNot(Caller.Found found) {
        if (found.why() != null) {
            return found.why();
        }
        return found.refusedToken()
                ? "The API token is not, or no longer, good. Make a new one under My tokens."
                : "You are not signed in. Sign in, or send an API token in the Authorization header.";
    }

    /** A cookie travels with whatever a page on another site makes the browser send; this header does not. */
    private static void refuseForeignPages(HttpServletRequest request, Caller.Found found) {
        if (found.byCookie() && !HARMLESS.contains(request.getMethod()) && request.getHeader(CLIENT) == null) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "A request that changes something and comes with a session's cookie needs the header " + CLIENT
                            + "; scripts use an API token instead.");
        }
    }

    private @Nullable Space space(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("space") instanceof String name
                ? spaces.byName(name)
                : null;
    }

    private static String least(Who who) {
        return switch (who) {
            case ACCOUNT_ADMIN -> "an account administrator";
            case SPACE_ADMIN -> "a space administrator";
            case SPACE_DEVELOPER -> "a space developer";
            case SPACE_MEMBER -> "a member of the space";
            case ANYONE, SIGNED_IN, AGENT, RUN -> "somebody else";
        };
    }
}
