package dev.slipway.identity;

import dev.slipway.identity.Permission.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of what roles may do, as the browser and other clients are told. */
final class Permissions {
    private static final Set<Who> NOT_OF_ROLES = Set.of(Who.ANYONE, Who.SIGNED_IN, Who.AGENT, Who.RUN);

    private Permissions() {}

    /** @param best the person's best role of any space */
    static List<String> inAccount(AccountRole role, @Nullable SpaceRole best) {
        return Arrays.stream(Permission.values())
                .filter(each -> each.who() == Who.ACCOUNT_ADMIN || each == Permission.VIEW_ACCOUNT_PARAMETERS)
                .filter(each -> each.isGrantedTo(role, best))
                .map(Enum::name)
                .toList();
    }

    static List<String> inSpace(AccountRole role, @Nullable SpaceRole space) {
        return Arrays.stream(Permission.values())
                .filter(each -> !NOT_OF_ROLES.contains(each.who()))
                .filter(each -> each.isGrantedTo(role, space))
                .map(Enum::name)
                .toList();
    }
}
