package dev.slipway.agent.tech.cloudformation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the one who creates a stack must acknowledge:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html. The capability for IAM resources with names
 * of their own includes the one for IAM resources without.
 */
final class Capabilities {
    static final String IAM = "CAPABILITY_IAM";
    static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";
    static final String AUTO_EXPAND = "CAPABILITY_AUTO_EXPAND";

    /** IAM resources with the property that gives each a name of its own; empty where there is none that counts. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("AWS::IAM::AccessKey", ""),
            Map.entry("AWS::IAM::Group", "GroupName"),
            Map.entry("AWS::IAM::GroupPolicy", ""),
            Map.entry("AWS::IAM::InstanceProfile", "InstanceProfileName"),
            Map.entry("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
            Map.entry("AWS::IAM::Policy", ""),
            Map.entry("AWS::IAM::Role", "RoleName"),
            Map.entry("AWS::IAM::RolePolicy", ""),
            Map.entry("AWS::IAM::User", "UserName"),
            Map.entry("AWS::IAM::UserPolicy", ""),
            Map.entry("AWS::IAM::UserToGroupAddition", ""));

    /** For these SAM makes a role where none is given. */
    private static final Set<String> MAKING_ROLES =
            Set.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine");

    private Capabilities() {}

    static Set<String> of(Template template) {
        Set<String> needed = new TreeSet<>();
        for (Resource resource : template.resources()) {
            String name = NAMES.get(resource.type());
            if (name != null && resource.properties().get(name) != null) {
                needed.add(NAMED_IAM);
            } else if (name != null || makesRole(resource)) {
                needed.add(IAM);
            }
        }
        if (!Transforms.of(template).isEmpty()) {
            needed.add(AUTO_EXPAND);
        }
        return needed;
    }

    /** The capabilities in words, without those that another one includes. */
    static String text(Set<String> needed) {
        Set<String> least = new TreeSet<>(needed);
        if (least.contains(NAMED_IAM)) {
            least.remove(IAM);
        }
        return String.join(", ", least);
    }

    private static boolean makesRole(Resource resource) {
        return MAKING_ROLES.contains(resource.type()) && resource.properties().get("Role") == null;
    }
}
