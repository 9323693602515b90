package dev.slipway.candidate;

import dev.slipway.database.Columns;
import dev.slipway.host.HostedProject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The projects of the listings. */
@Component
class CandidateStore {
    private static final String CONDITIONS = """
            from candidate_project where listing = :listing
                and words like all (:patterns::text[])
                and (:group::text is null or lower(namespace) = lower(:group::text) or lower(namespace) like :below::text)
                and (cardinality(:topics::text[]) = 0 or topics && :topics::text[])
                and (:archived::boolean is null or archived = :archived::boolean)
                and (:forks::boolean is null or fork = :forks::boolean)
                and (:since::timestamptz is null or last_activity >= :since::timestamptz)
                and role >= :role
                and (:kind::text is null or kind = :kind::text)
                and (not :readable or (readable and not empty))
                and not project = any (:without::text[])""";

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    CandidateStore(JdbcClient database) {
        this.database = database;
    }

    /** A place in the order: what comes after it is asked for next. */
    record Place(Instant activity, String project) {}

    /** How many projects a group holds itself. */
    record Holding(String namespace, String names, String kind, int projects, int unreadable, List<String> ids) {}

    /**
     * Adds projects or changes them, and marks them as seen.
     *
     * @return how many were new or other than before
     */
    int put(UUID listing, int pass, List<ListedProject> projects) {
        var before = fingerprints(listing, projects);
        var rows = projects.stream().map(each -> row(each, pass)).toList();
        database.sql("""
                insert into candidate_project (listing, project, seen, fingerprint, name, path, namespace, names, kind, web_url,
                    clone_url, description, default_branch, visibility, archived, empty, last_activity, readable, members_url,
                    fork, topics, role, words)
                select :listing, project, seen, fingerprint, name, path, namespace, names, kind, web_url, clone_url, description,
                    default_branch, visibility, archived, empty, last_activity, readable, members_url, fork,
                    array(select jsonb_array_elements_text(topics)), role, words
                from jsonb_to_recordset(:rows::jsonb) as row (project text, seen integer, fingerprint text, name text, path text,
                    namespace text, names text, kind text, web_url text, clone_url text, description text, default_branch text,
                    visibility text, archived boolean, empty boolean, last_activity timestamptz, readable boolean,
                    members_url text, fork boolean, topics jsonb, role integer, words text)
                on conflict (listing, project) do update set seen = excluded.seen, fingerprint = excluded.fingerprint,
                    name = excluded.name, path = excluded.path, namespace = excluded.namespace, names = excluded.names,
                    kind = excluded.kind, web_url = excluded.web_url, clone_url = excluded.clone_url,
                    description = excluded.description, default_branch = excluded.default_branch,
                    visibility = excluded.visibility, archived = excluded.archived, empty = excluded.empty,
                    last_activity = excluded.last_activity, readable = excluded.readable, members_url = excluded.members_url,
                    fork = excluded.fork, topics = excluded.topics, role = excluded.role, words = excluded.words""")
                .param("listing", listing)
                .param("rows", json.writeValueAsString(rows))
                .update();
        return (int) rows.stream()
                .filter(row -> !Objects.equals(before.get(String.valueOf(row.get("project"))), row.get("fingerprint")))
                .count();
    }

    int count(UUID listing) {
        return count(listing, CandidateQuery.all());
    }

    int count(UUID listing, CandidateQuery query) {
        return bound("select count(*)::int " + CONDITIONS, listing, query)
                .query(Integer.class)
                .single();
    }

    /** How many were not met in this pass. */
    int missing(UUID listing, int pass) {
        return database.sql("select count(*)::int from candidate_project where listing = ? and seen < ?")
                .params(listing, pass)
                .query(Integer.class)
                .single();
    }

    void removeMissing(UUID listing, int pass) {
        database.sql("delete from candidate_project where listing = ? and seen < ?")
                .params(listing, pass)
                .update();
    }

    /** A page by number or, with a place, what comes after it. The lately used first. */
    List<ListedProject> find(UUID listing, CandidateQuery query, @Nullable Place after, int skip, int limit) {
        String order = " order by last_activity desc, project desc offset :skip limit :limit";
        var statement = after == null
                ? bound("select * " + CONDITIONS + order, listing, query)
                : bound(
                                "select * " + CONDITIONS + " and (last_activity, project) < (:activity, :place)"
                                        + order,
                                listing,
                                query)
                        .param("activity", Columns.at(after.activity()))
                        .param("place", after.project());
        return statement
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> project(row))
                .list();
    }

    /** What each group holds, for drawing a tree. */
    List<Holding> holdings(UUID listing) {
        return database.sql("""
                select namespace, min(names) as names, min(kind) as kind, count(*)::int as projects,
                    (count(*) filter (where not readable))::int as unreadable, array_agg(project) as ids
                from candidate_project where listing = ? group by namespace order by lower(namespace)""")
                .param(listing)
                .query((row, _) -> new Holding(
                        row.getString("namespace"),
                        row.getString("names"),
                        row.getString("kind"),
                        row.getInt("projects"),
                        row.getInt("unreadable"),
                        Columns.texts(row.getArray("ids"))))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, UUID listing, CandidateQuery query) {
        String group = query.group();
        return database.sql(sql)
                .param("listing", listing)
                .param("patterns", query.patterns().toArray(String[]::new))
                .param("group", group)
                .param(
                        "below",
                        group == null ? null : group.toLowerCase(Locale.ROOT).replace("_", "\\_") + "/%")
                .param("topics", query.topics().toArray(String[]::new))
                .param("archived", query.archived())
                .param("forks", query.forks())
                .param("since", Columns.atOrNull(query.activeSince()))
                .param("role", query.role())
                .param("kind", query.kind())
                .param("readable", query.readableOnly())
                .param("without", query.without().toArray(String[]::new));
    }

    private Map<String, String> fingerprints(UUID listing, List<ListedProject> projects) {
        return database
                .sql("select project, fingerprint from candidate_project where listing = ? and project = any (?)")
                .params(
                        listing,
                        projects.stream().map(each -> each.project().id()).toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("project"), row.getString("fingerprint")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, @Nullable Object> row(ListedProject listed, int pass) {
        var project = listed.project();
        var row = new java.util.LinkedHashMap<String, @Nullable Object>();
        row.put("project", project.id());
        row.put("seen", pass);
        row.put("fingerprint", Integer.toHexString(listed.hashCode()) + project.lastActivity());
        row.put("name", project.name());
        row.put("path", project.path());
        row.put("namespace", listed.namespace());
        row.put("names", listed.names());
        row.put("kind", listed.kind().name().toLowerCase(Locale.ROOT));
        row.put("web_url", project.webUrl());
        row.put("clone_url", project.cloneUrl());
        row.put("description", storable(project.description()));
        row.put("default_branch", project.defaultBranch());
        row.put("visibility", project.visibility());
        row.put("archived", project.archived());
        row.put("empty", project.empty());
        row.put(
                "last_activity",
                Objects.requireNonNullElse(project.lastActivity(), Instant.EPOCH)
                        .toString());
        row.put("readable", project.readable());
        row.put("members_url", project.membersUrl());
        row.put("fork", listed.fork());
        row.put("topics", listed.topics());
        row.put("role", listed.role());
        row.put("words", words(listed));
        return row;
    }

    private static String words(ListedProject listed) {
        String description = storable(listed.project().description());
        return (listed.project().path() + " " + listed.names() + " " + (description == null ? "" : description))
                .toLowerCase(Locale.ROOT);
    }

    /** PostgreSQL keeps no NUL in texts. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static ListedProject project(ResultSet row) throws SQLException {
        Instant activity = Columns.instant(row, "last_activity");
        Function<String, String> upper = text -> text.toUpperCase(Locale.ROOT);
        return new ListedProject(
                new HostedProject(
                        row.getString("project"),
                        row.getString("name"),
                        row.getString("path"),
                        row.getString("web_url"),
                        row.getString("clone_url"),
                        row.getString("description"),
                        row.getString("default_branch"),
                        row.getString("visibility"),
                        row.getBoolean("archived"),
                        row.getBoolean("empty"),
                        Instant.EPOCH.equals(activity) ? null : activity,
                        row.getBoolean("readable"),
                        row.getString("members_url")),
                row.getString("namespace"),
                row.getString("names"),
                ListedProject.Kind.valueOf(upper.apply(row.getString("kind"))),
                row.getBoolean("fork"),
                Columns.texts(row.getArray("topics")),
                row.getInt("role"));
    }
}
