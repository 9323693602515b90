package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to paste into a Git host's form for applications, and where that form is. */
public record ApplicationFormsBody(String baseUrl, List<Form> applications, List<Place> places) {
    /** One application to register. */
    public record Form(
            String purpose, String name, String redirectUri, List<String> scopes, boolean confidential, String why) {}

    /**
     * Where an application can be registered; all three kinds work alike.
     *
     * @param olderLink the same page on older versions
     * @param who may register it there
     */
    public record Place(
            String owner,
            String title,
            String link,
            @Nullable String olderLink,
            String who) {}
}
