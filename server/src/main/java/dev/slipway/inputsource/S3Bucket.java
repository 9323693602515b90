package dev.slipway.inputsource;

import dev.slipway.outbound.OutboundAnswer;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A bucket of S3 or of a store that speaks like it. */
final class S3Bucket {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST_PAGES = 5;

    private final Settings settings;
    private final Opened credential;
    private final SourceCalls calls;
    private final InstantSource clock;
    private final String region;
    private final URI base;

    S3Bucket(Settings settings, Opened credential, SourceCalls calls, InstantSource clock) {
        this.settings = settings;
        this.credential = credential;
        this.calls = calls;
        this.clock = clock;
        this.region = region(settings);
        this.base = base(settings, region);
    }

    /** The object's text ({@code GetObject}). */
    String read(String key) {
        return get(Addresses.below(base, "/" + Addresses.path(key), Map.of())).text();
    }

    /** Names of the objects that begin so ({@code ListObjectsV2}); folders are no objects. */
    SourceKind.Names list(String prefix) {
        var names = new ArrayList<String>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var parameters = new TreeMap<>(Map.of("list-type", "2", "prefix", prefix));
            if (!next.isEmpty()) {
                parameters.put("continuation-token", next);
            }
            var listing =
                    XmlTexts.of(get(Addresses.below(base, "/", parameters)).text());
            listing.all("ListBucketResult/Contents/Key").stream()
                    .filter(key -> !key.endsWith("/"))
                    .forEach(names::add);
            next = listing.first("ListBucketResult/NextContinuationToken");
            if (next.isEmpty()) {
                return new SourceKind.Names(List.copyOf(names), false);
            }
        }
        return new SourceKind.Names(List.copyOf(names), true);
    }

    private OutboundAnswer get(URI address) {
        Map<String, String> headers = Map.of();
        if (!credential.isNobody()) {
            var signature = new S3Signature(
                    credential.need("key").reveal(),
                    credential.need("secret"),
                    credential.find("session_token").orElse(null),
                    region);
            headers = signature.headers(address, clock.instant(), Map.of());
        }
        return calls.get(settings.details(), address, headers);
    }

    private static String region(Settings settings) {
        String region =
                Objects.requireNonNullElse(settings.details().region(), "").strip();
        if (!region.isEmpty() && !REGION.matcher(region).matches()) {
            throw Settings.refused("region", "must be a name such as eu-central-1");
        }
        return region.isEmpty() ? "us-east-1" : region;
    }

    /** Other stores know buckets by path alone; Amazon's wants them before the host, where a certificate allows for the name. */
    private static URI base(Settings settings, String region) {
        String bucket = settings.need(SourceFields.BUCKET);
        if (!NAME.matcher(bucket).matches() || bucket.contains("..")) {
            throw Settings.refused(SourceFields.BUCKET, "is no name that a bucket can have");
        }
        String typed = settings.details().endpoint();
        boolean amazon = typed == null || typed.isBlank();
        String host = "s3." + region + ".amazonaws.com";
        if (amazon && bucket.matches("[a-z0-9-]+")) {
            return URI.create("https://" + bucket + "." + host);
        }
        return URI.create(Addresses.base(typed, "https://" + host, "endpoint") + "/" + bucket);
    }
}
