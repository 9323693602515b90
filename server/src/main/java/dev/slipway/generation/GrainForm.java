package dev.slipway.generation;

import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the grain looks that runs code of some kinds: its keys are those of the blueprint specification, sections 8 and 9. */
interface GrainForm {
    /** The kinds of assets that it is for. */
    Set<String> kinds();

    /** Why nothing can be made of an asset of the kind; empty when something can. */
    default Optional<String> refuses(ScannedAsset asset) {
        return Optional.empty();
    }

    /** The asset's inputs that the blueprint asks for; the others stay as the code has them. */
    default List<AssetInput> asked(ScannedAsset asset) {
        return asset.inputs();
    }

    /** What the blueprint asks for beside these, such as a namespace. */
    default List<Extra> extras(ScannedAsset asset) {
        return List.of();
    }

    /** Whether the grain gives the asset's outputs. */
    default boolean givesOutputs() {
        return true;
    }

    /** Writes what is below {@code spec}. */
    void write(GrainText grain);

    /**
     * An input that the code does not have.
     *
     * @param name proposed; it gets another where the code has one of that name
     * @param value null: must be given
     */
    record Extra(String name, String description, @Nullable String value) {
        AssetInput input(String as) {
            return new AssetInput(
                    as, "string", value, description, false, value == null, false, List.of(), List.of(), null);
        }
    }
}
