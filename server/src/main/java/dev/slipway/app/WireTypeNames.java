package dev.slipway.app;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names records in the document; one that lies inside another is named after both, for several have a {@code Source}. */
class WireTypeNames extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var outer = type.getEnclosingClass();
        return outer == null ? super.nameForClass(type, options) : outer.getSimpleName() + type.getSimpleName();
    }
}
