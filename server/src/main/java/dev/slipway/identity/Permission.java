package dev.slipway.identity;

import org.jspecify.annotations.Nullable;

/**
 * The permission table: each permission with the least role that has it. The guard of the endpoints, the buttons of the browser
 * and the test that asks every endpoint as every role are all made from this one table. The matrix is the one of the known
 * product's documentation (roles and permissions); an account administrator may do everything in every space.
 */
public enum Permission {
    /** Nobody need be signed in. */
    ANYONE(Who.ANYONE),
    /** Any person of the account. */
    SIGNED_IN(Who.SIGNED_IN),
    /** An agent with its own token, no person. */
    AGENT(Who.AGENT),
    /** A run with the credential that lives as long as it does, no person. */
    RUN(Who.RUN),
    /** Manage account. */
    MANAGE_ACCOUNT(Who.ACCOUNT_ADMIN),
    /** Manage agents. */
    MANAGE_AGENTS(Who.ACCOUNT_ADMIN),
    /** Manage spaces. */
    MANAGE_SPACES(Who.ACCOUNT_ADMIN),
    /** Manage users. */
    MANAGE_USERS(Who.ACCOUNT_ADMIN),
    /** Manage account parameters. */
    MANAGE_ACCOUNT_PARAMETERS(Who.ACCOUNT_ADMIN),
    /** Manage credentials. */
    MANAGE_CREDENTIALS(Who.ACCOUNT_ADMIN),
    /** Manage input sources. */
    MANAGE_INPUT_SOURCES(Who.ACCOUNT_ADMIN),
    /** Manage providers. */
    MANAGE_PROVIDERS(Who.ACCOUNT_ADMIN),
    /** Customize space. */
    CUSTOMIZE_SPACE(Who.SPACE_ADMIN),
    /** Manage space parameters. */
    MANAGE_SPACE_PARAMETERS(Who.SPACE_ADMIN),
    /** Publish blueprints. */
    PUBLISH_BLUEPRINTS(Who.SPACE_ADMIN),
    /** Connect, disconnect, synchronise and discover. */
    MANAGE_REPOSITORIES(Who.SPACE_ADMIN),
    /** Manage space users. */
    MANAGE_SPACE_USERS(Who.SPACE_ADMIN),
    /** Generate, edit and delete the space's blueprints. */
    MANAGE_BLUEPRINTS(Who.SPACE_DEVELOPER),
    /** Force an environment to its end without destroying what is left. */
    FORCE_END_ENVIRONMENTS(Who.SPACE_DEVELOPER),
    /** View agents. */
    VIEW_AGENTS(Who.SPACE_DEVELOPER),
    /** Know the names of the input sources that a space may use. */
    VIEW_INPUT_SOURCES(Who.SPACE_DEVELOPER),
    /** View space users. */
    VIEW_SPACE_USERS(Who.SPACE_DEVELOPER),
    /** View repositories. */
    VIEW_REPOSITORIES(Who.SPACE_DEVELOPER),
    /** See the account's parameters (a developer of any space may). */
    VIEW_ACCOUNT_PARAMETERS(Who.SPACE_DEVELOPER),
    /** View space parameters. */
    VIEW_SPACE_PARAMETERS(Who.SPACE_DEVELOPER),
    /** Know that the space exists. */
    VIEW_SPACE(Who.SPACE_MEMBER),
    /** View catalog. */
    VIEW_CATALOG(Who.SPACE_MEMBER),
    /** Launch environments. */
    LAUNCH_ENVIRONMENTS(Who.SPACE_MEMBER),
    /** View environments. */
    VIEW_ENVIRONMENTS(Who.SPACE_MEMBER),
    /** Extend, end, retry and change environments one owns or is a collaborator of; administrators any. */
    ACT_ON_ENVIRONMENTS(Who.SPACE_MEMBER);

    /** Who has a permission, from nobody's to the account administrator's; each role of a space includes the ones below it. */
    public enum Who {
        ANYONE,
        SIGNED_IN,
        AGENT,
        RUN,
        SPACE_MEMBER,
        SPACE_DEVELOPER,
        SPACE_ADMIN,
        ACCOUNT_ADMIN
    }

    private final Who who;

    Permission(Who who) {
        this.who = who;
    }

    /** The least that one must be. */
    public Who who() {
        return who;
    }

    /** Whether a person with these roles has it; {@code space} is null outside a space or where the person has no role. */
    public boolean isGrantedTo(AccountRole account, @Nullable SpaceRole space) {
        return switch (who) {
            case ANYONE, SIGNED_IN -> true;
            case AGENT, RUN -> false;
            case ACCOUNT_ADMIN -> account == AccountRole.ADMIN;
            case SPACE_ADMIN -> account == AccountRole.ADMIN || space == SpaceRole.ADMIN;
            case SPACE_DEVELOPER ->
                account == AccountRole.ADMIN || space == SpaceRole.ADMIN || space == SpaceRole.DEVELOPER;
            case SPACE_MEMBER -> account == AccountRole.ADMIN || space != null;
        };
    }
}
