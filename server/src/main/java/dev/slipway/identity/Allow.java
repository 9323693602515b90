package dev.slipway.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States who may call an endpoint. Every handler method has exactly one; the server does not start otherwise. Below a path with
 * {@code {space}} the permission is asked for in that space, and a space the caller is not a member of is answered with 404, as
 * if it were not there.
 *
 * <p>Handler methods get the caller as an {@code Actor} parameter and the space of the path as a {@code Space} parameter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
    Permission value();
}
