package dev.slipway.gitlab.seed;

import dev.slipway.gitlab.git.Planting;
import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Keepsake;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Passwords;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Role;
import dev.slipway.gitlab.model.Secrets;
import dev.slipway.gitlab.model.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a seed into an empty instance. Everything has a fixed author and a moment a day ago, so that it looks lived in. */
public final class Planter {
    private final Instance instance;
    private final @Nullable Path seedFile;

    /** Plants into an instance; folders are looked for beside the seed file. */
    public Planter(Instance instance, @Nullable Path seedFile) {
        this.instance = instance;
        this.seedFile = seedFile;
    }

    /** Plants everything but the applications, whose addresses may change with every start. */
    public void plant(Seed seed) throws IOException {
        seed.people().forEach(this::person);
        seed.groups().forEach(this::group);
        for (Seed.ProjectSeed project : seed.projects()) {
            project(project);
        }
        seed.tokens().forEach(this::token);
    }

    private void person(Seed.PersonSeed seed) {
        String password = Objects.requireNonNullElseGet(seed.password(), () -> Secrets.hex(8));
        Person person = instance.store()
                .people()
                .add(id -> new Person(
                        id,
                        seed.username(),
                        seed.name(),
                        seed.email(),
                        Passwords.hash(password),
                        Boolean.TRUE.equals(seed.admin()),
                        !Boolean.FALSE.equals(seed.confirmed()),
                        Objects.requireNonNullElse(seed.state(), "active"),
                        false,
                        instance.now().minus(Duration.ofDays(90))));
        instance.store()
                .namespaces()
                .add(id -> new Namespace(
                        id,
                        person.name(),
                        person.username(),
                        person.username(),
                        null,
                        person.id(),
                        "",
                        Visibility.PUBLIC,
                        person.createdAt()));
        keep("password", seed.username(), password);
        keep("role", seed.username(), Objects.requireNonNullElse(seed.role(), "user"));
        String token = Objects.requireNonNullElseGet(seed.token(), Secrets::accessToken);
        token(person, "api", token, List.of("api"), null, false);
        keep("person_token", seed.username(), token);
    }

    private void keep(String kind, String label, String value) {
        instance.store().keepsakes().add(id -> new Keepsake(id, kind, label, value));
    }

    private void group(Seed.GroupSeed seed) {
        int slash = seed.path().lastIndexOf('/');
        Long parent =
                slash < 0 ? null : namespace(seed.path().substring(0, slash)).id();
        Namespace group = instance.store()
                .namespaces()
                .add(id -> new Namespace(
                        id,
                        seed.name(),
                        seed.path().substring(slash + 1),
                        seed.path(),
                        parent,
                        null,
                        Objects.requireNonNullElse(seed.description(), ""),
                        visibility(seed.visibility()),
                        instance.now().minus(Duration.ofDays(60))));
        members(Membership.Place.GROUP, group.id(), seed.members());
    }

    private Namespace namespace(String path) {
        return instance.store()
                .namespace(path)
                .orElseThrow(
                        () -> new IllegalArgumentException("the seed uses the group " + path + " before it is made"));
    }

    private Person personNamed(String username) {
        return instance.store()
                .person(username)
                .orElseThrow(() -> new IllegalArgumentException("the seed names " + username + ", who is not in it"));
    }

    private static Visibility visibility(@Nullable String label) {
        String given = Objects.requireNonNullElse(label, "private");
        return Visibility.of(given)
                .orElseThrow(() -> new IllegalArgumentException("the seed has an unknown visibility " + given));
    }

    private void members(Membership.Place place, long id, @Nullable Map<String, String> members) {
        if (members == null) {
            return;
        }
        members.forEach((username, role) -> {
            int level = Role.of(role)
                    .orElseThrow(() -> new IllegalArgumentException("the seed has an unknown role " + role))
                    .level();
            long person = personNamed(username).id();
            instance.store()
                    .memberships()
                    .add(row -> new Membership(row, place, id, person, level, 1, instance.now(), null));
        });
    }

    private void project(Seed.ProjectSeed seed) throws IOException {
        int slash = seed.path().lastIndexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("the seed's project " + seed.path() + " lies in no group or namespace");
        }
        Namespace namespace = namespace(seed.path().substring(0, slash));
        Person author = instance.store().people().stream().findFirst().orElseThrow();
        Project project = instance.store()
                .projects()
                .add(id -> new Project(
                        id,
                        namespace.id(),
                        seed.name(),
                        seed.path().substring(slash + 1),
                        seed.path(),
                        Objects.requireNonNullElse(seed.description(), ""),
                        visibility(seed.visibility()),
                        Objects.requireNonNullElse(seed.defaultBranch(), "main"),
                        Boolean.TRUE.equals(seed.archived()),
                        Objects.requireNonNullElse(seed.topics(), List.of()),
                        author.id(),
                        instance.now().minus(Duration.ofDays(30)),
                        instance.now().minus(Duration.ofDays(1)),
                        null));
        members(Membership.Place.PROJECT, project.id(), seed.members());
        if (seed.label() != null) {
            keep("project", seed.label(), Long.toString(project.id()));
        }
        files(seed, project, author);
    }

    private void files(Seed.ProjectSeed seed, Project project, Person author) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (seed.folder() != null) {
            files.putAll(SampleFiles.read(seed.folder(), seedFile));
        }
        if (seed.files() != null) {
            seed.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        instance.repositories().create(project.id(), project.defaultBranch());
        if (!files.isEmpty()) {
            new Planting(instance.repositories())
                    .commit(
                            project.id(),
                            project.defaultBranch(),
                            files,
                            author.name(),
                            author.email(),
                            "Initial commit",
                            project.lastActivityAt());
        }
    }

    private void token(Seed.TokenSeed seed) {
        String token = Objects.requireNonNullElseGet(seed.token(), Secrets::accessToken);
        token(
                personNamed(seed.person()),
                seed.label(),
                token,
                seed.scopes(),
                day(seed),
                Boolean.TRUE.equals(seed.revoked()));
        keep("token", seed.label(), token);
    }

    private static @Nullable LocalDate day(Seed.TokenSeed seed) {
        try {
            return seed.expires() == null ? null : LocalDate.parse(seed.expires());
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "the seed's token " + seed.label() + " expires on " + seed.expires() + ", which is no day", wrong);
        }
    }

    private void token(
            Person person,
            String name,
            String token,
            List<String> scopes,
            @Nullable LocalDate expires,
            boolean revoked) {
        LocalDate end = Objects.requireNonNullElse(expires, instance.today().plusDays(365));
        instance.store()
                .accessTokens()
                .add(id -> new AccessToken(
                        id,
                        AccessToken.Kind.PERSONAL,
                        name,
                        "",
                        person.id(),
                        null,
                        0,
                        Secrets.digest(token),
                        scopes,
                        person.createdAt(),
                        end,
                        revoked,
                        null,
                        id));
    }
}
