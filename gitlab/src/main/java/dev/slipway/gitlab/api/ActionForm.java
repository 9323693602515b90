package dev.slipway.gitlab.api;

import dev.slipway.gitlab.git.FileAction;
import dev.slipway.gitlab.git.FileAction.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actions of a commit as they are sent, read with GitLab's own complaints about what is missing. */
final class ActionForm {
    private static final List<String> KINDS = List.of("create", "update", "delete", "move");

    private ActionForm() {}

    /** @param faults takes what is wrong, in the words of GitLab's checks of parameters */
    static List<FileAction> read(@Nullable Object given, List<String> faults) {
        if (!(given instanceof List<?> list)) {
            faults.add(given == null ? "actions is missing" : "actions is invalid");
            return List.of();
        }
        List<FileAction> actions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> action) {
                read(action, "actions[" + i + "]", actions, faults);
            } else {
                faults.add("actions[" + i + "] is invalid");
            }
        }
        return actions;
    }

    private static void read(Map<?, ?> given, String at, List<FileAction> actions, List<String> faults) {
        String kind = text(given, "action");
        String path = text(given, "file_path");
        if (kind == null || !KINDS.contains(kind)) {
            faults.add(at + "[action] " + (kind == null ? "is missing" : "does not have a valid value"));
        }
        if (path == null) {
            faults.add(at + "[file_path] is missing");
        }
        if ("move".equals(kind) && text(given, "previous_path") == null) {
            faults.add(at + "[previous_path] is missing");
        }
        if ("update".equals(kind) && text(given, "content") == null) {
            faults.add(at + "[content] is missing");
        }
        if (faults.isEmpty() && kind != null && path != null) {
            Kind known = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
            actions.add(new FileAction(
                    known,
                    path,
                    text(given, "previous_path"),
                    content(given, at, faults),
                    text(given, "last_commit_id")));
        }
    }

    private static byte @Nullable [] content(Map<?, ?> given, String at, List<String> faults) {
        String content = text(given, "content");
        if (content == null) {
            return null;
        }
        String encoding = given.get("encoding") == null ? "text" : text(given, "encoding");
        if (!"base64".equals(encoding)) {
            if (!"text".equals(encoding)) {
                faults.add(at + "[encoding] does not have a valid value");
            }
            return content.getBytes(StandardCharsets.UTF_8);
        }
        // As Ruby's Base64.decode64, which passes over what does not belong there.
        return Base64.getMimeDecoder().decode(content);
    }

    private static @Nullable String text(Map<?, ?> given, String name) {
        Object value = given.get(name);
        return value == null ? null : String.valueOf(value);
    }
}
