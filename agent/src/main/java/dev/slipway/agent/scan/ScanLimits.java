package dev.slipway.agent.scan;

/**
 * How much of a repository is read at most. What lies beyond is named in a diagnostic.
 *
 * @param fileBytes largest file
 * @param files most files
 * @param totalBytes largest sum of all files
 */
public record ScanLimits(long fileBytes, int files, long totalBytes) {
    /** Far above what people write by hand, far below what hurts. */
    public static final ScanLimits USUAL = new ScanLimits(1 << 20, 200_000, 256L << 20);
}
