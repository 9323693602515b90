package dev.slipway.agent.tech.terraform;

/**
 * One of the two tools.
 *
 * @param key grain kind
 * @param title what people call it
 * @param program its command
 * @param advice how to get it
 */
public record TerraformTool(String key, String title, String program, String advice) {
    /** HashiCorp's. */
    public static final TerraformTool TERRAFORM = new TerraformTool(
            "terraform",
            "Terraform",
            "terraform",
            "Install Terraform (https://developer.hashicorp.com/terraform/install) on the agent's PATH, then retry.");

    /** The community's. */
    public static final TerraformTool OPENTOFU = new TerraformTool(
            "opentofu",
            "OpenTofu",
            "tofu",
            "Install OpenTofu (https://opentofu.org/docs/intro/install/) on the agent's PATH, then retry.");
}
