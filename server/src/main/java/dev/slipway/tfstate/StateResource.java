package dev.slipway.tfstate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A managed thing that a state tells of.
 *
 * @param address as the tool writes it, such as {@code module.net.aws_vpc.main[0]}
 * @param attributes values as text, sensitive ones as {@code ***}
 * @param dependsOn addresses
 */
public record StateResource(
        String address,
        String type,
        String name,
        @Nullable String provider,
        Map<String, String> attributes,
        List<String> dependsOn) {}
