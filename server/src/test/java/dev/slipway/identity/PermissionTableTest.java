package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The permission table as the documentation of roles draws it: who has what, role by role. */
class PermissionTableTest {
    private static final String TABLE = """
            ANYONE                    everybody signed in
            SIGNED_IN                 everybody signed in
            AGENT                     nobody
            RUN                       nobody
            MANAGE_ACCOUNT            account admin
            MANAGE_AGENTS             account admin
            MANAGE_SPACES             account admin
            MANAGE_USERS              account admin
            MANAGE_ACCOUNT_PARAMETERS account admin
            MANAGE_CREDENTIALS        account admin
            MANAGE_INPUT_SOURCES      account admin
            MANAGE_PROVIDERS          account admin
            CUSTOMIZE_SPACE           account admin, space admin
            MANAGE_SPACE_PARAMETERS   account admin, space admin
            PUBLISH_BLUEPRINTS        account admin, space admin
            MANAGE_REPOSITORIES       account admin, space admin
            MANAGE_SPACE_USERS        account admin, space admin
            MANAGE_BLUEPRINTS         account admin, space admin, developer
            FORCE_END_ENVIRONMENTS    account admin, space admin, developer
            VIEW_AGENTS               account admin, space admin, developer
            VIEW_INPUT_SOURCES        account admin, space admin, developer
            VIEW_SPACE_USERS          account admin, space admin, developer
            VIEW_REPOSITORIES         account admin, space admin, developer
            VIEW_ACCOUNT_PARAMETERS   account admin, space admin, developer
            VIEW_SPACE_PARAMETERS     account admin, space admin, developer
            VIEW_SPACE                account admin, space admin, developer, member
            VIEW_CATALOG              account admin, space admin, developer, member
            LAUNCH_ENVIRONMENTS       account admin, space admin, developer, member
            VIEW_ENVIRONMENTS         account admin, space admin, developer, member
            ACT_ON_ENVIRONMENTS       account admin, space admin, developer, member
            """;

    @Test
    void thePermissionsAreThoseOfTheDocumentation() {
        String actual = Arrays.stream(Permission.values())
                .map(permission -> "%-25s %s%n".formatted(permission, holders(permission)))
                .collect(Collectors.joining());
        assertThat(actual).isEqualTo(TABLE);
    }

    @Test
    void whatTheBrowserIsToldIsMadeOfTheSameTable() {
        for (var account : AccountRole.values()) {
            for (var space : SpaceRole.values()) {
                var told = Permissions.inSpace(account, space);
                for (var permission : Permission.values()) {
                    boolean ofRoles = permission.who().compareTo(Permission.Who.RUN) > 0;
                    assertThat(told.contains(permission.name()))
                            .as("%s %s %s", account, space, permission)
                            .isEqualTo(ofRoles && permission.isGrantedTo(account, space));
                }
            }
        }
        assertThat(Permissions.inSpace(AccountRole.MEMBER, null)).isEmpty();
        assertThat(Permissions.inAccount(AccountRole.MEMBER, null)).isEmpty();
        assertThat(Permissions.inAccount(AccountRole.MEMBER, SpaceRole.DEVELOPER))
                .containsExactly("VIEW_ACCOUNT_PARAMETERS");
        assertThat(Permissions.inAccount(AccountRole.ADMIN, null)).contains("MANAGE_SPACES", "MANAGE_USERS");
    }

    private static String holders(Permission permission) {
        if (permission.isGrantedTo(AccountRole.MEMBER, null)) {
            return "everybody signed in";
        }
        var holders = new java.util.ArrayList<String>();
        if (permission.isGrantedTo(AccountRole.ADMIN, null)) {
            holders.add("account admin");
        }
        for (var role : SpaceRole.values()) {
            if (permission.isGrantedTo(AccountRole.MEMBER, role)) {
                holders.add(
                        role == SpaceRole.ADMIN ? "space admin" : role.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return holders.isEmpty() ? "nobody" : String.join(", ", holders);
    }
}
