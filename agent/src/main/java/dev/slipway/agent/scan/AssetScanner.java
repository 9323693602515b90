package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;

/**
 * Finds and understands the assets of one technology. An implementation is stateless, has a public constructor without
 * parameters, and is named in {@code META-INF/services}.
 */
public interface AssetScanner {
    /** Name of the technology, as in {@link ScannedAsset#kind()}. */
    String key();

    /** Whether the content of a file is needed. Decides by name, size and kind alone; links are asked about under their own name. */
    boolean wants(TreeEntry entry);

    /**
     * Gives the assets, in the order of their paths. Whatever the files contain, it ends soon and throws nothing: an asset that
     * is broken is given with diagnostics. The names given are proposals and may collide.
     *
     * @param files the wanted files, and the names of all others
     */
    List<ScannedAsset> scan(SourceFiles files);
}
