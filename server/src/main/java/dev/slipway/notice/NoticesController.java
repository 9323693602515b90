package dev.slipway.notice;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.notice.NoticeBody;
import dev.slipway.wire.notice.NoticesBody;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's notices. */
@RestController
@RequestMapping("/api/notices")
class NoticesController {
    private final Notices notices;
    private final Spaces spaces;

    NoticesController(Notices notices, Spaces spaces) {
        this.notices = notices;
        this.spaces = spaces;
    }

    @GetMapping
    @Allow(Permission.SIGNED_IN)
    NoticesBody list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "50") int limit) {
        var bodies = notices.of(actor, unread, limit).stream().map(this::body).toList();
        return new NoticesBody(bodies, notices.unread(actor));
    }

    @PostMapping("/{id}/read")
    @Allow(Permission.SIGNED_IN)
    Done read(Actor actor, @PathVariable String id) {
        notices.read(actor, uuid(id));
        return new Done();
    }

    /** All of them. */
    @PostMapping("/read")
    @Allow(Permission.SIGNED_IN)
    Done readAll(Actor actor) {
        notices.readAll(actor);
        return new Done();
    }

    private NoticeBody body(Notice notice) {
        var news = notice.news();
        var space = notice.space();
        return new NoticeBody(
                notice.id().toString(),
                news.kind(),
                news.what(),
                news.why(),
                news.action(),
                news.link(),
                space == null ? null : spaces.byId(space).name(),
                notice.since(),
                notice.read());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Problem(
                    ErrorCode.NOT_FOUND, "There is no notice '" + text + "'; the list of notices shows yours.");
        }
    }
}
