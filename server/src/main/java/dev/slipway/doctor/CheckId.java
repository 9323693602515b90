package dev.slipway.doctor;

import java.util.Locale;

/** What is looked at, in the order of the report. */
public enum CheckId {
    SIGNIN_APP("Sign-in application"),
    REPOSITORY_APP("Repositories application"),
    TOKEN("Token"),
    SCOPES("Scopes"),
    EXPIRY("Expiry"),
    PROJECT("Project"),
    MEMBERSHIP("Membership"),
    ROLE("Role"),
    READ_TREE("Reading the list of files"),
    READ_FILE("Reading a file"),
    CLONE("Cloning from where the runs happen"),
    WEBHOOK("Webhook"),
    RATE_LIMIT("Rate limit"),
    CLOCK("Clocks"),
    CERTIFICATE("Certificate");

    private final String title;

    CheckId(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** The name on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
