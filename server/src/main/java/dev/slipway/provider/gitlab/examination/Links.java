package dev.slipway.provider.gitlab.examination;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * GitLab's pages, at the addresses that the version at hand has: before 16.9 a person's settings were below {@code /-/profile}, and
 * before 12.0 nothing was below {@code /-/} (its documentation's history, and the redirects that later versions keep). A version that is
 * not known counts as a new one.
 */
final class Links {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int NEWEST = Integer.MAX_VALUE;

    private final String home;
    private final Supplier<String> version;

    /**
     * Pages of one GitLab.
     *
     * @param home its address, without a slash at the end
     * @param version such as {@code 18.5.0-ee}, empty while it is not known; never blocks
     */
    Links(String home, Supplier<String> version) {
        this.home = home;
        this.version = version;
    }

    /** The instance's own page. */
    String home() {
        return home;
    }

    /** Where a person makes, sees and revokes personal access tokens. */
    String tokens() {
        return settings() + "personal_access_tokens";
    }

    /** Where a person sees which applications were authorized. */
    String applications() {
        return settings() + "applications";
    }

    /** Where a project's access tokens are made. */
    String projectTokens(String project) {
        return at("/" + project + dash() + "settings/access_tokens");
    }

    /** Where a group's access tokens are made. */
    String groupTokens(String group) {
        return at("/groups/" + group + dash() + "settings/access_tokens");
    }

    String project(String project) {
        return at("/" + project);
    }

    String projectMembers(String project) {
        return at("/" + project + dash() + "project_members");
    }

    String groupMembers(String group) {
        return at("/groups/" + group + dash() + "group_members");
    }

    String hooks(String project) {
        return at("/" + project + (age() < 1200 ? "/settings/integrations" : "/-/hooks"));
    }

    /** Where a project is un-archived, and its features are switched on. */
    String settings(String project) {
        return at("/" + project + "/edit");
    }

    /** The next page upwards on which somebody who is no member of the project may see members. */
    String nearestMembers(String project) {
        int slash = project.lastIndexOf('/');
        return slash < 0 ? home() : groupMembers(project.substring(0, slash));
    }

    private String settings() {
        int age = age();
        return at(age < 1200 ? "/profile/" : age < 1609 ? "/-/profile/" : "/-/user_settings/");
    }

    private String dash() {
        return age() < 1200 ? "/" : "/-/";
    }

    /** Major times a hundred plus minor. */
    private int age() {
        var matcher = VERSION.matcher(version.get());
        return matcher.matches()
                ? Integer.parseInt(matcher.group(1)) * 100 + Integer.parseInt(matcher.group(2))
                : NEWEST;
    }

    private String at(String path) {
        return home + path;
    }
}
