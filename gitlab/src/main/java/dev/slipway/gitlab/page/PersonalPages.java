package dev.slipway.gitlab.page;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Html;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.http.Router;
import dev.slipway.gitlab.model.Application;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A person's own pages: dashboards, and the applications they have let in, each with a button to take that back. */
public final class PersonalPages {
    private static final String APPLICATIONS = "/-/user_settings/applications";

    private final Instance instance;
    private final Sessions sessions;
    private final Layout layout;

    /** Pages of this instance. */
    public PersonalPages(Instance instance, Sessions sessions, Layout layout) {
        this.instance = instance;
        this.sessions = sessions;
        this.layout = layout;
    }

    /** Adds the pages, old addresses too. */
    public void addTo(Router router) {
        router.on("GET", "/", this::projects)
                .on("GET", "/dashboard/projects", this::projects)
                .on("GET", "/dashboard/groups", this::groups)
                .on("GET", APPLICATIONS, this::applications)
                .on("GET", "/-/profile/applications", _ -> Reply.redirect(instance.url() + APPLICATIONS))
                .on("GET", "/profile/applications", _ -> Reply.redirect(instance.url() + APPLICATIONS))
                .on("POST", "/oauth/authorized_applications/:id", this::revoke)
                .on("DELETE", "/oauth/authorized_applications/:id", this::revoke);
    }

    private interface Content {
        Reply of(Person person, Session session);
    }

    /** Sends whoever is not signed in to do that first. */
    private Reply signedIn(Call call, Content content) {
        Sessions.Opened opened = sessions.ofOrNew(call);
        Optional<Person> person = sessions.person(opened.session());
        if (person.isPresent()) {
            return content.of(person.get(), opened.session());
        }
        sessions.returnTo(opened.session(), call.path());
        return sessions.with(Reply.redirect(instance.url() + "/users/sign_in"), opened);
    }

    private Reply projects(Call call) {
        return signedIn(
                call,
                (person, _) -> layout.page(
                        200,
                        "Projects",
                        person,
                        "<h1>Projects</h1>"
                                + Listing.projects(
                                        layout,
                                        instance.store()
                                                .projects()
                                                .all(project ->
                                                        instance.access().sees(person, project)))));
    }

    private Reply groups(Call call) {
        return signedIn(
                call,
                (person, _) -> layout.page(
                        200,
                        "Groups",
                        person,
                        "<h1>Groups</h1>"
                                + Listing.groups(
                                        layout,
                                        instance.store()
                                                .namespaces()
                                                .all(group -> group.isGroup()
                                                        && instance.access().effective(person, group) > 0))));
    }

    private Reply applications(Call call) {
        return signedIn(call, (person, session) -> {
            StringBuilder rows = new StringBuilder();
            authorized(person)
                    .forEach((id, scopes) -> instance.store()
                            .applications()
                            .find(id)
                            .ifPresent(application -> rows.append(row(application, scopes, session))));
            return layout.page(
                    200,
                    "Applications",
                    person,
                    "<h1>Applications</h1><h2>Authorized applications</h2>"
                            + (rows.isEmpty()
                                    ? "<p class=\"note\">You have not authorized any applications.</p>"
                                    : "<div class=\"scroll\"><table><tr><th>Name</th><th>Scopes</th><th></th></tr>"
                                            + rows + "</table></div>"));
        });
    }

    private Map<Long, String> authorized(Person person) {
        Map<Long, String> found = new TreeMap<>();
        for (Grant grant : grants(person)) {
            found.merge(
                    grant.applicationId(),
                    String.join(" ", grant.scopes()),
                    (before, more) -> before.equals(more) ? before : before + ", " + more);
        }
        return found;
    }

    private List<Grant> grants(Person person) {
        return instance.store()
                .grants()
                .all(grant -> !grant.revoked() && Long.valueOf(person.id()).equals(grant.personId()));
    }

    private String row(Application application, String scopes, Session session) {
        return """
               <tr><td>%s</td><td>%s</td><td><form action="%s" method="post">\
               <input type="hidden" name="_method" value="delete">%s<button class="danger" type="submit">Revoke</button>\
               </form></td></tr>""".formatted(
                        Html.escape(application.name()),
                        Html.escape(scopes),
                        layout.at("/oauth/authorized_applications/" + application.id()),
                        Layout.token(session.csrf()));
    }

    private Reply revoke(Call call) {
        return signedIn(call, (person, session) -> {
            if (sessions.genuine(session, call)) {
                grants(person).stream()
                        .filter(grant -> Long.toString(grant.applicationId()).equals(call.place("id")))
                        .forEach(grant -> instance.store().grants().put(grant.revoke()));
            }
            return Reply.redirect(instance.url() + APPLICATIONS);
        });
    }
}
