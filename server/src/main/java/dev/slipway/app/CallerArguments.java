package dev.slipway.app;

import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods the caller and the space of the path, as the guard found them. */
class CallerArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Space.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        boolean wantsActor = parameter.getParameterType() == Actor.class;
        var found = request.getAttribute(wantsActor ? Guard.ACTOR : Guard.SPACE, RequestAttributes.SCOPE_REQUEST);
        if (found == null && !parameter.isOptional()) {
            throw new IllegalStateException(
                    "The guard left no " + parameter.getParameterType().getSimpleName() + " for "
                            + parameter.getExecutable() + "; does its @Allow or its path fit?");
        }
        return found;
    }
}
