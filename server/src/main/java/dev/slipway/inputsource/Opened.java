package dev.slipway.inputsource;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * The credential of a source, opened for one question.
 *
 * @param name empty for none: then the question is asked as nobody
 */
record Opened(String name, Map<String, Secret> fields) {
    static final Opened NOBODY = new Opened("", Map.of());

    boolean isNobody() {
        return name.isEmpty();
    }

    Optional<Secret> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** @throws Problem {@code INVALID_INPUT} */
    Secret need(String field) {
        return find(field)
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "The credential '" + name + "' has no " + field
                                        + ", which this type of source needs; deposit it again with one.")
                        .inField("credential_name"));
    }

    @Override
    public String toString() {
        return "Opened[" + name + "]";
    }
}
