package dev.slipway.gitlab.api;

import dev.slipway.gitlab.auth.Scopes;
import dev.slipway.gitlab.hook.Events;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.MergeRequest;
import dev.slipway.gitlab.model.Note;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Secrets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes on merge requests, and the threads that they make. */
final class NotesApi {
    private static final int LONGEST = 1_000_000;
    private static final String REQUEST = "/projects/:id/merge_requests/:iid";
    private final Events events;

    NotesApi(Events events) {
        this.events = events;
    }

    void addTo(Endpoints endpoints) {
        String notes = REQUEST + "/notes";
        String discussions = REQUEST + "/discussions";
        endpoints
                .get(notes, Scopes.READ, this::list)
                .on("POST", notes, Scopes.WRITE, call -> create(call, Secrets.hex(20), false))
                .get(notes + "/:note", Scopes.READ, call -> Reply.json(200, entity(call, find(call, request(call)))))
                .on("PUT", notes + "/:note", Scopes.WRITE, this::change)
                .on("DELETE", notes + "/:note", Scopes.WRITE, this::delete)
                .get(discussions, Scopes.READ, this::discussions)
                .get(discussions + "/:discussion", Scopes.READ, call -> Reply.json(200, discussion(call)))
                .on("POST", discussions, Scopes.WRITE, call -> create(call, Secrets.hex(20), true))
                .on("POST", discussions + "/:discussion/notes", Scopes.WRITE, this::answer)
                .on("PUT", discussions + "/:discussion", Scopes.WRITE, this::resolve);
    }

    private static MergeRequest request(ApiCall call) {
        return MergeRequestsApi.find(call, MergeRequestsApi.readable(call));
    }

    private static List<Note> notes(ApiCall call, MergeRequest request) {
        int level = call.instance().access().effective(call.viewer(), call.project());
        return call.instance()
                .store()
                .notes()
                .all(note -> note.mergeRequestId() == request.id() && (!note.internal() || Role.PLANNER.heldBy(level)));
    }

    private static Note find(ApiCall call, MergeRequest request) {
        long id = call.number("note");
        return notes(call, request).stream()
                .filter(note -> note.id() == id)
                .findFirst()
                .orElseThrow(Failures::noRecord);
    }

    private static Map<String, @Nullable Object> entity(ApiCall call, Note note) {
        return MergeRequestEntity.note(call.instance(), request(call), note);
    }

    private Reply list(ApiCall call) {
        boolean updated = call.parameters().text("order_by", "created_at").equals("updated_at");
        Comparator<Note> order = Comparator.comparing(updated ? Note::updatedAt : Note::createdAt)
                .thenComparingLong(Note::id);
        boolean upwards = call.parameters().text("sort", "desc").equals("asc");
        List<Note> sorted = notes(call, request(call)).stream()
                .sorted(upwards ? order : order.reversed())
                .toList();
        return Pages.offset(call, sorted, note -> entity(call, note));
    }

    private Reply create(ApiCall call, String discussion, boolean thread) {
        call.person();
        Project project = MergeRequestsApi.readable(call);
        MergeRequest request = MergeRequestsApi.find(call, project);
        Note made = write(call, project, request, discussion, thread);
        return Reply.json(201, thread ? discussion(call, discussion) : entity(call, made));
    }

    private Note write(ApiCall call, Project project, MergeRequest request, String discussion, boolean thread) {
        call.require(Role.GUEST, project);
        if (project.archived()) {
            throw Failures.forbidden();
        }
        String body = body(call);
        Note made = call.instance()
                .store()
                .notes()
                .add(id -> new Note(
                        id,
                        project.id(),
                        request.id(),
                        call.person().id(),
                        discussion,
                        thread,
                        call.parameters().isTrue("internal"),
                        false,
                        body,
                        call.instance().now(),
                        call.instance().now()));
        events.note(project, call.person(), request, made, "create");
        return made;
    }

    private static String body(ApiCall call) {
        String body = call.required("body");
        if (body.isBlank()) {
            throw Failures.message(400, "400 Bad request - Note {:note=>[\"can't be blank\"]}");
        }
        if (body.length() > LONGEST) {
            throw Failures.message(
                    400, "400 Bad request - Note {:note=>[\"is too long (maximum is 1000000 characters)\"]}");
        }
        return body;
    }

    private Reply answer(ApiCall call) {
        call.person();
        Project project = MergeRequestsApi.readable(call);
        MergeRequest request = MergeRequestsApi.find(call, project);
        String id = call.call().place("discussion");
        Note first = thread(call, id).getFirst();
        return Reply.json(201, entity(call, write(call, project, request, id, first.thread())));
    }

    private Reply change(ApiCall call) {
        call.person();
        Note note = own(call);
        Note changed = call.instance()
                .store()
                .notes()
                .put(note.saying(body(call), call.instance().now()));
        events.note(call.project(), call.person(), request(call), changed, "update");
        return Reply.json(200, entity(call, changed));
    }

    private Reply delete(ApiCall call) {
        call.person();
        call.instance().store().notes().remove(own(call).id());
        return Reply.empty(204);
    }

    /** The note in the path, if it is the caller's own or they run the project. */
    private static Note own(ApiCall call) {
        Note note = find(call, request(call));
        if (note.authorId() != call.person().id()) {
            call.require(Role.MAINTAINER, call.project());
        }
        return note;
    }

    private static List<Note> thread(ApiCall call, String discussion) {
        List<Note> thread = notes(call, request(call)).stream()
                .filter(note -> note.discussion().equals(discussion))
                .toList();
        if (thread.isEmpty()) {
            throw Failures.notFound("Discussion");
        }
        return thread;
    }

    private static Map<String, @Nullable Object> discussion(ApiCall call) {
        return discussion(call, call.call().place("discussion"));
    }

    private static Map<String, @Nullable Object> discussion(ApiCall call, String id) {
        List<Note> thread = thread(call, id);
        return Json.object(
                "id",
                id,
                "individual_note",
                !thread.getFirst().thread(),
                "notes",
                thread.stream().map(note -> entity(call, note)).toList());
    }

    private Reply discussions(ApiCall call) {
        List<String> ids = notes(call, request(call)).stream()
                .map(Note::discussion)
                .distinct()
                .toList();
        return Pages.offset(call, ids, id -> discussion(call, id));
    }

    private Reply resolve(ApiCall call) {
        call.person();
        call.required("resolved");
        call.require(Role.DEVELOPER, call.project());
        boolean done = call.parameters().isTrue("resolved");
        String id = call.call().place("discussion");
        thread(call, id).stream()
                .filter(Note::thread)
                .forEach(note -> call.instance()
                        .store()
                        .notes()
                        .put(note.resolved(done, call.instance().now())));
        return Reply.json(200, discussion(call, id));
    }
}
