package dev.slipway.inputsource;

import dev.slipway.kernel.Secret;
import dev.slipway.outbound.OutboundAnswer;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A container of Azure Blob Storage, opened with a shared access signature, a bearer token or the account's key ("Authorize with
 * Shared Key" of the Blob service's REST reference).
 */
final class AzureContainer {
    private static final String VERSION = "2021-08-06";
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
    private static final Pattern CONTAINER = Pattern.compile("\\$?[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
    private static final int MOST_PAGES = 5;

    private final Settings settings;
    private final Opened credential;
    private final SourceCalls calls;
    private final InstantSource clock;
    private final String account;
    private final URI base;

    AzureContainer(Settings settings, Opened credential, SourceCalls calls, InstantSource clock) {
        this.settings = settings;
        this.credential = credential;
        this.calls = calls;
        this.clock = clock;
        this.account = named(settings, SourceFields.ACCOUNT, ACCOUNT);
        this.base = base(settings, account);
    }

    /** The blob's text ({@code Get Blob}). */
    String read(String blob) {
        return get("/" + Addresses.path(blob), Map.of()).text();
    }

    /** Names of the blobs that begin so ({@code List Blobs}). */
    SourceKind.Names list(String prefix) {
        var names = new ArrayList<String>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var parameters = new TreeMap<>(Map.of("comp", "list", "restype", "container", "maxresults", "1000"));
            Map.of("prefix", prefix, "marker", next).forEach((name, value) -> {
                if (!value.isEmpty()) {
                    parameters.put(name, value);
                }
            });
            var listing = XmlTexts.of(get("", parameters).text());
            names.addAll(listing.all("EnumerationResults/Blobs/Blob/Name"));
            next = listing.first("EnumerationResults/NextMarker");
            if (next.isEmpty()) {
                return new SourceKind.Names(List.copyOf(names), false);
            }
        }
        return new SourceKind.Names(List.copyOf(names), true);
    }

    private OutboundAnswer get(String path, Map<String, String> parameters) {
        var address = Addresses.below(base, path, parameters);
        var headers = new TreeMap<>(Map.of(
                "x-ms-version",
                VERSION,
                "x-ms-date",
                DateTimeFormatter.RFC_1123_DATE_TIME
                        .withLocale(Locale.ROOT)
                        .format(clock.instant().atOffset(ZoneOffset.UTC))));
        var signature = credential.find("sas_token");
        var bearer = credential.find("token");
        if (signature.isPresent()) {
            address = withSignature(address, signature.get());
        } else if (bearer.isPresent()) {
            headers.put("Authorization", "Bearer " + bearer.get().reveal());
        } else if (!credential.isNobody()) {
            headers.put("Authorization", sharedKey(address, headers, parameters));
        }
        return calls.get(settings.details(), address, headers);
    }

    private static URI withSignature(URI address, Secret signature) {
        String query = signature.reveal().strip().replaceFirst("^\\?", "");
        String all = address.getRawQuery() == null ? query : address.getRawQuery() + "&" + query;
        return Addresses.parsed(address.toString().replaceFirst("\\?.*", "") + "?" + all, "credential_name");
    }

    private String sharedKey(URI address, Map<String, String> headers, Map<String, String> parameters) {
        String text = "GET" + "\n".repeat(12)
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining())
                + "/" + account + address.getRawPath()
                + parameters.entrySet().stream()
                        .map(each -> "\n" + each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining());
        return "SharedKey " + account + ":" + Base64.getEncoder().encodeToString(Digests.hmac(key(), text));
    }

    private byte[] key() {
        try {
            return Base64.getDecoder().decode(credential.need("key").reveal().strip());
        } catch (IllegalArgumentException notBase64) {
            throw Settings.refused(
                    "credential_name",
                    "names a credential whose key is not Base64, as the keys of storage accounts are");
        }
    }

    private static String named(Settings settings, String field, Pattern pattern) {
        String name = settings.need(field);
        if (!pattern.matcher(name).matches()) {
            throw Settings.refused(field, "is no name that one can have");
        }
        return name;
    }

    /** The emulators of the service have the account in the path. */
    private static URI base(Settings settings, String account) {
        String container = named(settings, SourceFields.CONTAINER, CONTAINER);
        String typed = settings.details().endpoint();
        boolean azure = typed == null || typed.isBlank();
        String below = (azure ? "/" : "/" + account + "/") + container;
        return URI.create(Addresses.base(typed, "https://" + account + ".blob.core.windows.net", "endpoint") + below);
    }
}
