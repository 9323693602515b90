package dev.slipway.app;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the wire's records for the document: keys in snake_case, and what is not marked nullable there is always present. */
class WireModels extends ModelResolver {
    WireModels(ObjectMapper mapper) {
        super(mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), new WireTypeNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> schema = super.resolve(type, context, next);
        JavaType java = _mapper.constructType(type.getType());
        if (schema != null && java.getRawClass().isRecord()) {
            tellWhatIsAlwaysThere(java.getRawClass(), defined(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** An answer has all its keys, some with null; in a request, what may be null may be left out. */
    private static void tellWhatIsAlwaysThere(Class<?> type, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = schema.getProperties();
        boolean isRequest = type.getName().contains("Request");
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            String name = WireNames.of(component);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable) {
                properties.computeIfPresent(name, (_, property) -> orNull(property));
            }
            if (properties.containsKey(name) && !(nullable && isRequest)) {
                required.add(name);
            }
        }
        schema.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        return property;
    }
}
