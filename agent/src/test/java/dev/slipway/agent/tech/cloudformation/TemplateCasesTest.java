package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.scan.AssetScannerContract;

/** Each folder of {@code cases/} is a small repository with templates, or with what only looks like them. */
class TemplateCasesTest extends AssetScannerContract {
    TemplateCasesTest() {
        super(new CloudFormationScanner(), "cases");
    }
}
