package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.scan.AssetScannerContract;

/** Each folder of {@code cases/} is a small repository with CDK apps, or with what only looks like them. */
class AppCasesTest extends AssetScannerContract {
    AppCasesTest() {
        super(new CdkScanner(), "cases");
    }
}
