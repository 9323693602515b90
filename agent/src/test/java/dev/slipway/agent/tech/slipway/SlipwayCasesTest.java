package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.scan.AssetScannerContract;

/** Each folder of {@code cases/} is a small repository with files of the platform's own. */
class SlipwayCasesTest extends AssetScannerContract {
    SlipwayCasesTest() {
        super(new SlipwayScanner(), "cases");
    }
}
