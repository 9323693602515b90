package dev.slipway.app;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses bodies without the fields that the wire's records promise: what is not marked nullable there is wanted. */
@RestControllerAdvice
class MissingFields extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> body
                && body.isRecord()
                && body.getName().startsWith("dev.slipway.wire.");
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body == null) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "The request needs a body of JSON, not null");
        }
        for (var component : body.getClass().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && value(component, body) == null) {
                String name = WireNames.of(component);
                throw new Problem(ErrorCode.INVALID_REQUEST, "The field '" + name + "' is missing").inField(name);
            }
        }
        return body;
    }

    private static @Nullable Object value(RecordComponent component, Object body) {
        try {
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("A record's own accessor failed: " + component, broken);
        }
    }
}
