package dev.slipway.app;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses bodies without what the wire's records promise, at any depth: what is not marked nullable there is wanted. */
@RestControllerAdvice
class MissingFields extends RequestBodyAdviceAdapter {
    private static final String WIRE = "dev.slipway.wire.";

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> body
                && body.isRecord()
                && body.getName().startsWith(WIRE);
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
        checkFields(body, "");
        return body;
    }

    private static void checkFields(Object body, String place) {
        for (var component : body.getClass().getRecordComponents()) {
            check(value(component, body), component.getAnnotatedType(), place + WireNames.of(component));
        }
    }

    private static void check(@Nullable Object value, @Nullable AnnotatedType type, String place) {
        switch (value) {
            case null -> {
                if (type != null && !type.isAnnotationPresent(Nullable.class)) {
                    throw new Problem(ErrorCode.INVALID_REQUEST, "The field '" + place + "' is missing").inField(place);
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(list.get(i), argument(type, 0), place + "[" + i + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((key, each) -> check(each, argument(type, 1), place + "." + key));
            case Record inner when inner.getClass().getName().startsWith(WIRE) -> checkFields(inner, place + ".");
            default -> {}
        }
    }

    /** What a list or map was declared to hold; null where nothing is known of it. */
    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type, int index) {
        return type instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()[index]
                : null;
    }

    private static @Nullable Object value(RecordComponent component, Object body) {
        try {
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("A record's own accessor failed: " + component, broken);
        }
    }
}
