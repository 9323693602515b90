package dev.slipway.app;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Space;
import dev.slipway.identity.Standing;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.ProblemBody;
import dev.slipway.wire.environment.LogLineBody;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Makes the API's document say what the code says: the wire's names, who may call what, and how failures look. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Space.class, Standing.class);
    }

    /** Registers itself with the generator; the document's names are those of {@link JsonWiring}. */
    @Bean
    WireModels wireModels(ObjectMapperProvider provider) {
        return new WireModels(provider.jsonMapper());
    }

    @Bean
    OperationCustomizer permissions() {
        return (operation, method) -> {
            var allow = method.getMethodAnnotation(Allow.class);
            operation.setTags(List.of(room(method)));
            if (allow != null) {
                operation.setDescription("Permission: " + allow.value() + ", which takes at least "
                        + allow.value().who());
                operation.addExtension("x-permission", allow.value().name());
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer whole() {
        return document -> {
            document.info(new Info().title("Slipway").version("1").description("""
                    Keys are snake_case; success is 200 (launching: 202 is possible); failures are problem bodies. Send an API token \
                    as bearer."""));
            document.getComponents()
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER));
            document.addSecurityItem(new SecurityRequirement().addList(BEARER));
            // Bodies that no method's type tells of: failures, and the lines of a log that is streamed.
            List.of(ProblemBody.class, LogLineBody.class)
                    .forEach(body -> ModelConverters.getInstance(true)
                            .readAll(body)
                            .forEach((name, schema) -> document.getComponents().addSchemas(name, schema)));
            describe(document);
        };
    }

    private static void describe(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(OperationNames.of(method.name(), path));
                    OperationNames.missingVariables(path, operation).forEach(operation::addParametersItem);
                    operation.getResponses().addApiResponse("default", problem());
                }));
    }

    private static ApiResponse problem() {
        var body = new MediaType().schema(new Schema<>().$ref("ProblemBody"));
        return new ApiResponse()
                .description("Why it did not work")
                .content(new Content().addMediaType("application/json", body));
    }

    private static String room(HandlerMethod method) {
        String name = method.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
