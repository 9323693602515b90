package dev.slipway.gitlab.model;

import dev.slipway.gitlab.git.Repositories;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One running GitLab: what it keeps and where it is reached.
 *
 * @param settings the switches of its administrator
 * @param url the address that people and clients use, without a slash at the end; its path, if any, is the relative root
 * @param root the path of that address, empty or e.g. {@code /gitlab}
 */
public record Instance(
        Store store,
        Access access,
        InstantSource clock,
        Repositories repositories,
        Settings settings,
        String url,
        String root) {
    /** The version that the stand-in says it is. */
    public static final String VERSION = "18.5.0-ee";

    /** Now, by this instance's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Today, by this instance's clock. */
    public LocalDate today() {
        return now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The address to clone a project from. */
    public String httpUrl(Project project) {
        return webUrl(project) + ".git";
    }

    /** The address to clone a project from by ssh, which the stand-in does not speak. */
    public String sshUrl(Project project) {
        String host = URI.create(url).getHost();
        return "git@" + (host == null ? "localhost" : host) + ":" + project.fullPath() + ".git";
    }

    /** The address of a project's page. */
    public String webUrl(Project project) {
        return url + "/" + project.fullPath();
    }

    /** The address of a person's page. */
    public String webUrl(Person person) {
        return url + "/" + person.username();
    }

    /** The address of a group's page. */
    public String webUrl(Namespace namespace) {
        return url + (namespace.isGroup() ? "/groups/" : "/") + namespace.fullPath();
    }
}
