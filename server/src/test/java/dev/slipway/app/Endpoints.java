package dev.slipway.app;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All endpoints of a running server, read from its own handler mapping, so that none can be forgotten. */
final class Endpoints {
    private Endpoints() {}

    /** One method of one path. */
    record Endpoint(String method, String path, Permission permission) {
        boolean isInSpace() {
            return path.contains("{space}");
        }

        /** The path with its variables filled in: the space's name, and else names that nothing has. */
        String filled(String space) {
            return path.replace("{space}", space).replaceAll("\\{[^}]*}", "placeholder");
        }
    }

    static List<Endpoint> of(ApplicationContext server) {
        var mapping = server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> Guard.isOurs(entry.getValue()))
                .flatMap(entry -> endpoints(
                        entry.getKey(),
                        Objects.requireNonNull(entry.getValue().getMethodAnnotation(Allow.class))
                                .value()))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, Permission permission) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(path -> !path.equals("/error"))
                .flatMap(path -> methods.stream()
                        .map(RequestMethod::name)
                        .map(method -> new Endpoint(method, path, permission)));
    }
}
