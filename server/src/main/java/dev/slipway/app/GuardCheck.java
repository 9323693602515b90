package dev.slipway.app;

import dev.slipway.identity.Allow;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start when an endpoint does not say who may call it. */
@Component
class GuardCheck implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;

    GuardCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var silent = mapping.getHandlerMethods().values().stream()
                .filter(Guard::isOurs)
                .filter(method -> !method.hasMethodAnnotation(Allow.class))
                .map(Object::toString)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("These endpoints do not say with @Allow who may call them: " + silent);
        }
    }
}
