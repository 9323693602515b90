package dev.slipway.inputsource;

import java.util.List;
import java.util.Set;

/** One type of source. */
interface SourceKind {
    /** The name that clients give the type. */
    String key();

    /** Fields it has, of those that can be overridable. */
    Set<String> fields();

    /** Fields without which it cannot be asked. */
    Set<String> needed();

    /** Kind of credential ({@code cloud_type}) that opens it. */
    String credentialType();

    /**
     * Asks.
     *
     * @throws dev.slipway.kernel.Problem {@code PROVIDER_UNREACHABLE}, {@code PROVIDER_FAILED}, {@code INVALID_INPUT},
     *     {@code ADDRESS_NOT_ALLOWED}
     */
    Content fetch(Settings settings, Opened credential);

    /** What came. */
    sealed interface Content {}

    /**
     * Names of objects.
     *
     * @param more whether there are others
     */
    record Names(List<String> names, boolean more) implements Content {}

    /** A text in which values are. */
    record Text(String text) implements Content {}
}
