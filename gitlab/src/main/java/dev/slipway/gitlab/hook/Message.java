package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hooks are told.
 *
 * @param kind which
 * @param body the payload, as sent
 * @param branch the branch that a push is about, null for all else
 */
public record Message(Kind kind, String body, @Nullable String branch) {
    /** The kinds of messages, by the setting that asks for them. */
    public enum Kind {
        /** Commits came to a branch, or a branch came or went. */
        PUSH("push_events", "push_hooks", "Push Hook"),
        /** A tag came, moved or went. */
        TAG_PUSH("tag_push_events", "tag_push_hooks", "Tag Push Hook"),
        /** A merge request was made or changed. */
        MERGE_REQUEST("merge_requests_events", "merge_request_hooks", "Merge Request Hook"),
        /** Somebody commented. */
        NOTE("note_events", "note_hooks", "Note Hook"),
        /** A deployment began or ended. */
        DEPLOYMENT("deployment_events", "deployment_hooks", "Deployment Hook");

        private final String setting;
        private final String trigger;
        private final String header;

        Kind(String setting, String trigger, String header) {
            this.setting = setting;
            this.trigger = trigger;
            this.header = header;
        }

        /** The hook's setting, e.g. {@code push_events}. */
        public String setting() {
            return setting;
        }

        String trigger() {
            return trigger;
        }

        String header() {
            return header;
        }
    }

    static Message of(Kind kind, Map<String, @Nullable Object> payload) {
        return new Message(kind, Json.write(payload), null);
    }

    static Message push(Map<String, @Nullable Object> payload, String branch) {
        return new Message(Kind.PUSH, Json.write(payload), branch);
    }
}
