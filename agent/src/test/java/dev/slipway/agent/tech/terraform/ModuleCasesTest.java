package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.scan.AssetScannerContract;

/** Each folder of {@code modules/} is a small repository of Terraform modules. */
class ModuleCasesTest extends AssetScannerContract {
    ModuleCasesTest() {
        super(new TerraformScanner(), "modules");
    }
}
