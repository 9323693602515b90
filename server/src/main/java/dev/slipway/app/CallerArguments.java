package dev.slipway.app;

import dev.slipway.identity.Space;
import dev.slipway.identity.Standing;
import dev.slipway.kernel.Actor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods the caller, the space of the path and the standing, as the guard found them. */
class CallerArguments implements HandlerMethodArgumentResolver {
    private static final Map<Class<?>, String> KEPT =
            Map.of(Actor.class, Guard.ACTOR, Space.class, Guard.SPACE, Standing.class, Guard.STANDING);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KEPT.containsKey(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = Objects.requireNonNull(KEPT.get(parameter.getParameterType()));
        var found = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (found == null && !parameter.isOptional()) {
            throw new IllegalStateException(
                    "The guard left no " + parameter.getParameterType().getSimpleName() + " for "
                            + parameter.getExecutable() + "; does its @Allow or its path fit?");
        }
        return found;
    }
}
