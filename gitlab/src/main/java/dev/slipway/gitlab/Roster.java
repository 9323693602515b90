package dev.slipway.gitlab;

import dev.slipway.gitlab.control.Control;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Keepsake;
import dev.slipway.gitlab.model.Person;
import dev.slipway.gitlab.model.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * All that somebody needs who wants to use a seeded stand-in, as written to {@code gitlab.json}: its secrets are for demos and tests.
 *
 * @param url the address
 * @param controlUrl the address of the control API
 * @param controlToken the bearer token of the control API
 * @param applications label to OAuth application
 * @param people everybody in the seed
 * @param tokens label to token
 * @param projects the labelled projects
 */
public record Roster(
        String url,
        String controlUrl,
        String controlToken,
        Map<String, OAuthApplication> applications,
        List<Account> people,
        Map<String, String> tokens,
        List<Repository> projects) {

    /** What a client needs. */
    public record OAuthApplication(String applicationId, String secret, String name, List<String> redirectUris) {}

    /** What somebody needs to sign in or call the API. */
    public record Account(String username, String name, String email, String password, String token, String role) {}

    /** A project by the seed's label. */
    public record Repository(String label, long id, String url, String path, String visibility) {}

    static Roster of(Instance instance, String controlToken) {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        for (Keepsake keepsake : instance.store().keepsakes().stream().toList()) {
            kept.computeIfAbsent(keepsake.kind(), _ -> new LinkedHashMap<>()).put(keepsake.label(), keepsake.value());
        }
        return new Roster(
                instance.url(),
                instance.url() + Control.PATH,
                controlToken,
                applications(instance, kept),
                people(instance, kept),
                kept.getOrDefault("token", Map.of()),
                projects(instance, kept));
    }

    private static Map<String, OAuthApplication> applications(
            Instance instance, Map<String, Map<String, String>> kept) {
        Map<String, String> secrets = kept.getOrDefault("application_secret", Map.of());
        Map<String, OAuthApplication> applications = new LinkedHashMap<>();
        kept.getOrDefault("application", Map.of())
                .forEach((label, uid) -> instance.store()
                        .applications()
                        .first(one -> one.uid().equals(uid))
                        .ifPresent(one -> applications.put(
                                label,
                                new OAuthApplication(
                                        uid, secrets.getOrDefault(label, ""), one.name(), one.redirectUris()))));
        return applications;
    }

    private static List<Account> people(Instance instance, Map<String, Map<String, String>> kept) {
        Map<String, String> passwords = kept.getOrDefault("password", Map.of());
        Map<String, String> tokens = kept.getOrDefault("person_token", Map.of());
        Map<String, String> roles = kept.getOrDefault("role", Map.of());
        return instance.store().people().stream()
                .filter(person -> passwords.containsKey(person.username()))
                .map(person -> account(person, passwords, tokens, roles))
                .toList();
    }

    private static Account account(
            Person person, Map<String, String> passwords, Map<String, String> tokens, Map<String, String> roles) {
        return new Account(
                person.username(),
                person.name(),
                person.email(),
                passwords.getOrDefault(person.username(), ""),
                tokens.getOrDefault(person.username(), ""),
                roles.getOrDefault(person.username(), "user"));
    }

    private static List<Repository> projects(Instance instance, Map<String, Map<String, String>> kept) {
        return kept.getOrDefault("project", Map.of()).entrySet().stream()
                .flatMap(label -> instance.store().projects().find(Long.parseLong(label.getValue())).stream()
                        .map(project -> repository(instance, label.getKey(), project)))
                .toList();
    }

    private static Repository repository(Instance instance, String label, Project project) {
        return new Repository(
                label,
                project.id(),
                instance.webUrl(project),
                project.fullPath(),
                project.visibility().label());
    }

    /** The application with this label, e.g. {@code sign_in}. */
    public OAuthApplication application(String label) {
        OAuthApplication application = applications.get(label);
        if (application == null) {
            throw new IllegalArgumentException("no application in the seed is labelled " + label);
        }
        return application;
    }

    /** The person with this role in the demo, e.g. {@code developer}. */
    public Account person(String role) {
        return people.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the seed is " + role));
    }

    /** The project with this label. */
    public Repository project(String label) {
        return projects.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no project in the seed is labelled " + label));
    }

    /** Writes the file, readable for its owner only, in one step. */
    void writeTo(Path file) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "gitlab",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = Json.mapper()
                .rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(this);
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "Roster[" + url + "]";
    }
}
