package dev.slipway.agent.tech.terragrunt;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What names of files tell. */
final class FileNames {
    private static final Set<String> FILLED =
            Set.of(".terragrunt-cache", ".terragrunt-stack", ".terraform", "node_modules");
    private static final List<String> OTHER_TOOLS = List.of(
            ".terraform.lock.hcl",
            ".tflint.hcl",
            ".pkr.hcl",
            ".pkrvars.hcl",
            ".nomad.hcl",
            ".tfcomponent.hcl",
            ".tfdeploy.hcl",
            ".tftest.hcl",
            ".tfquery.hcl");

    private FileNames() {}

    static boolean isUnit(String fileName) {
        return fileName.equals("terragrunt.hcl") || fileName.equals("terragrunt.hcl.json");
    }

    static boolean isStack(String fileName) {
        return fileName.equals("terragrunt.stack.hcl");
    }

    /** Whether it may be a unit, or a file that units include, which can have any name. */
    static boolean isConfiguration(String fileName) {
        return isUnit(fileName)
                || (fileName.endsWith(".hcl") && OTHER_TOOLS.stream().noneMatch(fileName::endsWith));
    }

    /** Whether Terragrunt or another tool put the file there. */
    static boolean isFilled(String path) {
        return Arrays.stream(path.split("/", -1)).anyMatch(FILLED::contains);
    }

    static boolean isTerraform(String fileName) {
        return fileName.endsWith(".tf") || fileName.endsWith(".tofu") || fileName.endsWith(".tf.json");
    }
}
