package dev.slipway.inputsource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in for S3, Azure Blob and a JSON API, each with its own check of who asks: it puts the signature together again from what
 * arrived. Holds a bucket and a container named {@code data} with the same objects, of which it lists ten to a page.
 */
public final class StandIn implements AutoCloseable {
    public static final String AWS_KEY = "AKIASTANDIN";
    public static final String AWS_SECRET = "not/a+secret";
    public static final String AZURE_KEY =
            Base64.getEncoder().encodeToString("a storage account's key".getBytes(StandardCharsets.UTF_8));

    private static final int PAGE = 10;

    public final NavigableMap<String, String> objects = new TreeMap<>(Map.of(
            "regions.json",
            "{\"regions\":[{\"id\":\"eu-1\",\"title\":\"Europe\"},{\"id\":\"us-1\",\"title\":\"America\"}]}",
            "images/a b+c.iso",
            "x",
            "images/",
            ""));
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;

    public StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data", exchange -> answer(exchange, s3(exchange)));
        server.createContext("/acme/data", exchange -> answer(exchange, azure(exchange)));
        server.createContext("/api/users", exchange -> answer(exchange, api(exchange)));
        server.createContext(
                "/api/large", exchange -> answer(exchange, new Answer(200, "[" + "1,".repeat(3_000_000) + "1]")));
        server.createContext("/api/page", exchange -> answer(exchange, new Answer(200, "<html>sign in</html>")));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}

    private Answer s3(HttpExchange exchange) {
        String authorization = header(exchange, "Authorization");
        if (!authorization.endsWith("Signature=" + awsSignature(exchange))) {
            return new Answer(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
        }
        var query = query(exchange);
        if (!"2".equals(query.get("list-type"))) {
            return object(exchange.getRequestURI().getPath().substring("/data/".length()), "NoSuchKey");
        }
        var page = page(query.getOrDefault("prefix", ""), query.getOrDefault("continuation-token", ""));
        return new Answer(
                200,
                "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                        + page.stream()
                                .map(key -> "<Contents><Key>" + key + "</Key><Size>1</Size></Contents>")
                                .collect(Collectors.joining())
                        + next(page, "NextContinuationToken") + "</ListBucketResult>");
    }

    private Answer azure(HttpExchange exchange) {
        var query = query(exchange);
        boolean known = header(exchange, "Authorization").equals("SharedKey acme:" + azureSignature(exchange))
                || header(exchange, "Authorization").equals("Bearer entra")
                || "sas+/=".equals(query.get("sig"));
        if (!known) {
            return new Answer(403, "<Error><Code>AuthenticationFailed</Code></Error>");
        }
        if (!"list".equals(query.get("comp"))) {
            return object(exchange.getRequestURI().getPath().substring("/acme/data/".length()), "BlobNotFound");
        }
        var page = page(query.getOrDefault("prefix", ""), query.getOrDefault("marker", ""));
        return new Answer(
                200,
                "\ufeff<?xml version=\"1.0\"?><EnumerationResults><Blobs>"
                        + page.stream()
                                .map(key -> "<Blob><Name>" + key + "</Name></Blob>")
                                .collect(Collectors.joining())
                        + "</Blobs>" + next(page, "NextMarker") + "</EnumerationResults>");
    }

    private Answer api(HttpExchange exchange) {
        asked.add(exchange.getRequestURI().toString());
        if (!header(exchange, "Authorization").equals("Bearer open")) {
            return new Answer(401, "{}");
        }
        String team = query(exchange).getOrDefault("team", "");
        return new Answer(
                200,
                IntStream.range(0, 1200)
                        .mapToObj(number -> "{\"id\":" + number + ",\"name\":\"" + team + "-" + number + "\"}")
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private Answer object(String key, String missing) {
        String body = objects.get(key);
        return body == null ? new Answer(404, "<Error><Code>" + missing + "</Code></Error>") : new Answer(200, body);
    }

    private List<String> page(String prefix, String after) {
        return objects.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                .limit(PAGE)
                .toList();
    }

    private static String next(List<String> page, String element) {
        return page.size() < PAGE ? "" : "<" + element + ">" + page.getLast() + "</" + element + ">";
    }

    private static String awsSignature(HttpExchange exchange) {
        String authorization = header(exchange, "Authorization");
        if (!authorization.contains("Credential=" + AWS_KEY + "/")) {
            return "unknown";
        }
        String scope = authorization.replaceFirst(".*Credential=[^/]*/([^,]*),.*", "$1");
        String names = authorization.replaceFirst(".*SignedHeaders=([^,]*),.*", "$1");
        var canonical = new StringBuilder("GET\n" + exchange.getRequestURI().getRawPath() + "\n");
        String raw = exchange.getRequestURI().getRawQuery();
        canonical.append(raw == null ? "" : raw).append('\n');
        for (String name : names.split(";", -1)) {
            canonical.append(name).append(':').append(header(exchange, name)).append('\n');
        }
        canonical.append('\n').append(names).append('\n').append(header(exchange, "x-amz-content-sha256"));
        byte[] key = ("AWS4" + AWS_SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return Digests.hex(hmac(
                key,
                "AWS4-HMAC-SHA256\n" + header(exchange, "x-amz-date") + "\n" + scope + "\n"
                        + Digests.sha256(canonical.toString())));
    }

    private static String azureSignature(HttpExchange exchange) {
        String text = "GET\n\n\n\n\n\n\n\n\n\n\n\n"
                + "x-ms-date:" + header(exchange, "x-ms-date") + "\nx-ms-version:" + header(exchange, "x-ms-version")
                + "\n"
                + "/acme" + exchange.getRequestURI().getRawPath()
                + query(exchange).entrySet().stream()
                        .map(each -> "\n" + each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining());
        return Base64.getEncoder().encodeToString(hmac(Base64.getDecoder().decode(AZURE_KEY), text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new TreeMap<String, String>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] both = pair.split("=", 2);
            query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
