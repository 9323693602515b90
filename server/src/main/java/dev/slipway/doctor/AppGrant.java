package dev.slipway.doctor;

import dev.slipway.kernel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the asking person agreed to for one of our OAuth applications, as far as we know ourselves: hosts do not tell which
 * applications a person has authorized.
 *
 * @param name what people know the application by
 * @param token to ask the host about it; null when there is none
 * @param lacking why there is no token, in a sentence; null when there is one
 * @param ended whether the host said that the agreement is over, or does not accept the application
 * @param wanted the scopes that are needed
 * @param page page of ours on which it is agreed to anew
 */
public record AppGrant(
        String name,
        @Nullable Secret token,
        @Nullable String lacking,
        boolean ended,
        List<String> wanted,
        String page) {
    /** One that there is no agreement for, as far as we know. */
    public static AppGrant none(String name, String why, List<String> wanted, String page) {
        return new AppGrant(name, null, why, false, wanted, page);
    }
}
