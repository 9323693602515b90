package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.AssetScannerContract;

/** Each folder of {@code cases/} is a small repository of playbooks and roles. */
class AnsibleCasesTest extends AssetScannerContract {
    AnsibleCasesTest() {
        super(new AnsibleScanner(), "cases");
    }
}
