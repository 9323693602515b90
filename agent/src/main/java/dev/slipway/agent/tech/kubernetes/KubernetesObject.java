package dev.slipway.agent.tech.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an object.
 *
 * @param name its kind and its name; a name that the server makes ends with a star
 * @param images what its containers run
 * @param line where it begins
 */
record KubernetesObject(String name, @Nullable String namespace, List<String> images, int line) {}
