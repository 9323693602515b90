package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.model.Hook;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which branches a hook wants to hear of: all, a wildcard, or a regular expression (found anywhere in the name). */
final class BranchFilter {
    private BranchFilter() {}

    static boolean lets(Hook hook, Message message) {
        String filter = Objects.toString(hook.settings().get("push_events_branch_filter"), "");
        String branch = message.branch();
        if (branch == null || filter.isEmpty()) {
            return true;
        }
        return switch (Objects.toString(hook.settings().get("branch_filter_strategy"), "wildcard")) {
            case "all_branches" -> true;
            case "regex" -> found(filter, branch);
            default -> branch.matches("\\Q" + filter.replace("*", "\\E.*\\Q") + "\\E");
        };
    }

    private static boolean found(String expression, String branch) {
        try {
            return Pattern.compile(expression).matcher(branch).find();
        } catch (PatternSyntaxException _) {
            return false;
        }
    }
}
