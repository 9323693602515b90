package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.scan.AssetScannerContract;

/** Each folder of {@code cases/} is a small repository with Terragrunt units, or with what only looks like them. */
class UnitCasesTest extends AssetScannerContract {
    UnitCasesTest() {
        super(new TerragruntScanner(), "cases");
    }
}
