package dev.slipway.blueprint;

import dev.slipway.wire.asset.AssetInput;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a blueprint as it is kept.
 *
 * @param modifiedBy the e-mail address of the person, or of the author of the commit
 */
record Version(int number, Content content, String modifiedBy, Instant modified) {
    /** How a version came about. */
    enum Origin {
        /** Made of an asset. */
        GENERATED,
        /** Written by a person. */
        EDITED,
        /** Made of an asset anew and put together with a person's edits. */
        MERGED,
        /** An earlier one once more. */
        RESTORED,
        /** Read from its file in a repository. */
        FOLLOWED
    }

    /**
     * What a version says and where it came from.
     *
     * @param generated the text as it was last made of the asset, without what people made of it; null where it never was
     * @param made null for one that was made of no single asset
     * @param commit of the asset, then; for a followed one, the commit that changed its file last
     * @param assetInputs what the asset said about inputs, by name
     */
    record Content(
            String yaml,
            Origin origin,
            @Nullable String generated,
            @Nullable Made made,
            @Nullable String commit,
            Map<String, AssetInput> assetInputs) {
        /** One that a person wrote, made of no code. */
        static Content written(String text) {
            return new Content(text, Origin.EDITED, null, null, null, Map.of());
        }

        /** The same with a text that a person wrote. */
        Content edited(String text) {
            return new Content(text, Origin.EDITED, generated, made, commit, assetInputs);
        }

        /** The same once more. */
        Content restored() {
            return new Content(yaml, Origin.RESTORED, generated, made, commit, assetInputs);
        }
    }
}
