package dev.slipway.inputsource;

import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.keychain.CloudCredentials;
import dev.slipway.wire.inputsource.SourceDetails;
import dev.slipway.wire.inputsource.SourceDetails.Header;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.stereotype.Component;

/** What must hold of a source's details before they are kept or asked with. */
@Component
class SourceChecks {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");
    private static final Set<String> OUR_HEADERS = Set.of("host", "content-length", "transfer-encoding", "connection");

    private final SourceKinds kinds;
    private final CloudCredentials credentials;

    SourceChecks(SourceKinds kinds, CloudCredentials credentials) {
        this.kinds = kinds;
        this.credentials = credentials;
    }

    /** @throws Problem all that is wrong, each naming its field */
    void check(SourceDetails details) {
        var kind = kinds.named(details.type());
        var faults = new Faults();
        attempt(faults, () -> fields(details, kind, faults));
        attempt(faults, () -> credential(details, kind));
        attempt(faults, () -> reach(details, kind));
        Objects.requireNonNullElse(details.headers(), List.<Header>of())
                .forEach(header -> attempt(faults, () -> header(header)));
        faults.raise();
    }

    static Pattern pattern(String written) {
        try {
            if (written.length() <= 500) {
                return Pattern.compile(written);
            }
        } catch (PatternSyntaxException | StackOverflowError malformed) {
            // Falls through to the same message.
        }
        throw Settings.refused(SourceFields.FILTER, "must be a regular expression of at most 500 characters");
    }

    private static void fields(SourceDetails details, SourceKind kind, Faults faults) {
        var given = SourceFields.of(details);
        given.keySet().stream()
                .filter(name -> !kind.fields().contains(name))
                .forEach(name ->
                        faults.add(Settings.refused(name, "is none that a source of type " + kind.key() + " has")));
        kind.needed().stream()
                .filter(name -> !given.containsKey(name))
                .sorted()
                .forEach(name -> faults.add(Settings.refused(
                        name, "is missing: give a value, or let blueprints give one by marking it overridable")));
        given.forEach((name, field) -> {
            String value = Objects.requireNonNullElse(field.value(), "");
            if (value.isBlank()) {
                return;
            }
            if (SourceFields.OF_TEXTS.contains(name)) {
                attempt(faults, () -> JsonValues.path(value, name));
            } else if (name.equals(SourceFields.FILTER)) {
                attempt(faults, () -> pattern(value));
            }
        });
    }

    private void credential(SourceDetails details, SourceKind kind) {
        String name = details.credentialName();
        if (name == null || name.isBlank()) {
            return;
        }
        var credential = credentials.open(name.strip());
        if (!credential.cloudType().equalsIgnoreCase(kind.credentialType())) {
            throw Settings.refused(
                    "credential_name",
                    "names a credential for " + credential.cloudType() + "; a source of type " + kind.key()
                            + " takes one for " + kind.credentialType());
        }
    }

    private static void reach(SourceDetails details, SourceKind kind) {
        if (Boolean.TRUE.equals(details.skipTlsVerify())) {
            throw Settings.refused(
                    "skip_tls_verify",
                    "is not possible: certificates are always checked. Where a host has one of the company's own"
                            + " authority, give that authority in certificate_authority");
        }
        int seconds = Objects.requireNonNullElse(details.timeoutSeconds(), 15);
        if (seconds < 1 || seconds > 60) {
            throw Settings.refused("timeout_seconds", "must be between 1 and 60");
        }
        boolean http = kind.credentialType().equals("http");
        String field = http ? "authority" : "endpoint";
        var base = Addresses.base(http ? details.authority() : details.endpoint(), http ? "" : "https://cloud", field);
        SourceCalls.route(details, base);
        String path = base.getRawPath();
        if (path != null && !path.isEmpty() && http) {
            throw Settings.refused(field, "has no path; that belongs into the field path");
        }
    }

    private static void header(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (!HEADER.matcher(name).matches() || OUR_HEADERS.contains(name)) {
            throw Settings.refused(
                    "headers", "must have names of headers that can be given; '" + header.name() + "' cannot");
        }
        if (SECRET_HEADERS.contains(name)) {
            throw Settings.refused(
                    "headers",
                    "would show a secret to everybody who sees the source: deposit " + header.name()
                            + " as a credential of the kind http, and name that in credential_name");
        }
        if (header.value().length() > 2000 || header.value().chars().anyMatch(Character::isISOControl)) {
            throw Settings.refused("headers", "must have values of at most 2000 characters without line breaks");
        }
    }

    private static void attempt(Faults faults, Runnable check) {
        faults.attempt(
                () -> {
                    check.run();
                    return true;
                },
                false);
    }
}
