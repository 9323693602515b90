package dev.slipway.generation;

import java.util.Set;

/** The room without a server. */
public final class GenerationRoom {
    private GenerationRoom() {}

    /** @param kinds that the agents of every space run */
    public static Generation open(KnownAssets assets, Set<String> kinds) {
        return new Generation(new AssetChoice(assets), new KindChoice(_ -> kinds));
    }
}
