package dev.slipway.gitlab.auth;

import java.util.List;

/** The scopes that GitLab knows, and which of them open what. */
public final class Scopes {
    /** All scopes an application or token may have. */
    public static final List<String> ALL = List.of(
            "api",
            "read_api",
            "read_user",
            "create_runner",
            "manage_runner",
            "k8s_proxy",
            "self_rotate",
            "read_repository",
            "write_repository",
            "read_registry",
            "write_registry",
            "sudo",
            "admin_mode",
            "read_service_ping",
            "openid",
            "profile",
            "email",
            "ai_features");

    /** Writing through the API. */
    public static final List<String> WRITE = List.of("api");
    /** Reading through the API. */
    public static final List<String> READ = List.of("api", "read_api");
    /** Reading people. */
    public static final List<String> USER = List.of("api", "read_api", "read_user");
    /** Reading single files. */
    public static final List<String> FILE = List.of("api", "read_api", "read_repository");
    /** Cloning. */
    public static final List<String> CLONE = List.of("api", "read_api", "read_repository", "write_repository");
    /** Pushing. */
    public static final List<String> PUSH = List.of("api", "write_repository");

    private Scopes() {}
}
