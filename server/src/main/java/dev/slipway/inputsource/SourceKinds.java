package dev.slipway.inputsource;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The types of sources that there are. */
@Component
class SourceKinds {
    private final Map<String, SourceKind> kinds = new TreeMap<>();

    SourceKinds(List<SourceKind> all) {
        all.forEach(kind -> kinds.put(kind.key(), kind));
    }

    /**
     * The type of that name; the documentation of the known product also writes {@code -contents}.
     *
     * @throws Problem {@code INVALID_INPUT}
     */
    SourceKind named(@Nullable String type) {
        String name = type == null ? "" : type.strip().replaceFirst("-contents$", "-content");
        var kind = kinds.get(name);
        if (kind == null) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "The type of an input source is one of " + String.join(", ", kinds.keySet()) + ".")
                    .inField("details.type");
        }
        return kind;
    }
}
