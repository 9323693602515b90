package dev.slipway.gitlab.seed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A seed file as it is written.
 *
 * @param people everybody, the administrator first
 * @param groups parents before children
 * @param projects the repositories and who is a member of them
 * @param applications OAuth applications
 * @param tokens access tokens by label
 */
public record Seed(
        List<PersonSeed> people,
        List<GroupSeed> groups,
        List<ProjectSeed> projects,
        List<ApplicationSeed> applications,
        List<TokenSeed> tokens) {

    /** Lists that are left out are empty. */
    public Seed {
        people = Objects.requireNonNullElse(people, List.of());
        groups = Objects.requireNonNullElse(groups, List.of());
        projects = Objects.requireNonNullElse(projects, List.of());
        applications = Objects.requireNonNullElse(applications, List.of());
        tokens = Objects.requireNonNullElse(tokens, List.of());
    }

    /**
     * Somebody.
     *
     * @param role what the person is in the demo: a word for the start file, it gives no rights by itself
     * @param password made at random when left out
     * @param token personal access token with scope {@code api}, made at random when left out
     * @param state {@code active} when left out
     */
    public record PersonSeed(
            String username,
            String name,
            String email,
            @Nullable String role,
            @Nullable String password,
            @Nullable String token,
            @Nullable String state,
            @Nullable Boolean admin,
            @Nullable Boolean confirmed) {}

    /**
     * A group.
     *
     * @param path the full path
     * @param members username to role
     */
    public record GroupSeed(
            String path,
            String name,
            @Nullable String description,
            @Nullable String visibility,
            @Nullable Map<String, String> members) {}

    /**
     * A project.
     *
     * @param path the full path
     * @param label by which the start file and tests call it
     * @param files path to text
     * @param folder a folder to take files from: in the file system, or one of the samples that come with the stand-in
     * @param members username to role
     */
    public record ProjectSeed(
            String path,
            String name,
            @Nullable String label,
            @Nullable String description,
            @Nullable String visibility,
            @Nullable String defaultBranch,
            @Nullable Boolean archived,
            @Nullable List<String> topics,
            @Nullable Map<String, String> members,
            @Nullable Map<String, String> files,
            @Nullable String folder) {}

    /**
     * An OAuth application.
     *
     * @param callback path that is put behind the redirect base given at start; used when there are no redirect addresses
     */
    public record ApplicationSeed(
            String label,
            String name,
            List<String> scopes,
            @Nullable String uid,
            @Nullable String secret,
            @Nullable List<String> redirectUris,
            @Nullable String callback,
            @Nullable Boolean confidential,
            @Nullable Boolean trusted) {}

    /**
     * An access token.
     *
     * @param person whose it is
     * @param expires a day, never when left out
     */
    public record TokenSeed(
            String label,
            String person,
            List<String> scopes,
            @Nullable String token,
            @Nullable String expires,
            @Nullable Boolean revoked) {}
}
