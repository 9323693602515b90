package dev.slipway.inputsource;

import dev.slipway.wire.inputsource.SourceDetails.Header;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an HTTP API answers. */
@Component
class HttpApi implements SourceKind {
    private final SourceCalls calls;

    HttpApi(SourceCalls calls) {
        this.calls = calls;
    }

    @Override
    public String key() {
        return "http";
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                SourceFields.PATH,
                SourceFields.QUERY,
                SourceFields.FILTER,
                SourceFields.JSON_PATH,
                SourceFields.DISPLAY_PATH);
    }

    @Override
    public Set<String> needed() {
        return Set.of();
    }

    @Override
    public String credentialType() {
        return "http";
    }

    @Override
    public Content fetch(Settings settings, Opened credential) {
        var details = settings.details();
        var base = Addresses.base(details.authority(), "", "authority");
        String query = settings.get(SourceFields.QUERY).strip().replaceFirst("^\\?", "");
        var address = Addresses.parsed(
                base + path(settings) + (query.isEmpty() ? "" : "?" + legal(query)), SourceFields.QUERY);
        var headers = new HashMap<>(Map.of("Accept", "application/json"));
        for (Header header : Objects.requireNonNullElse(details.headers(), List.<Header>of())) {
            headers.put(header.name(), header.value());
        }
        headers.putAll(login(credential));
        return new Text(calls.get(details, address, headers).text());
    }

    private static String path(Settings settings) {
        String path = settings.get(SourceFields.PATH).strip();
        if (Arrays.asList(path.split("/", -1)).stream().anyMatch(each -> each.equals(".") || each.equals(".."))) {
            throw Settings.refused(SourceFields.PATH, "must not lead upwards with . or ..");
        }
        return path.isEmpty() || path.startsWith("/") ? legal(path) : "/" + legal(path);
    }

    /** Encodes what an address cannot have as it is, and leaves what is encoded already. */
    private static String legal(String text) {
        var legal = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            boolean fine = point < 128 && (Character.isLetterOrDigit(point) || "-._~!$&'()*+,;=:@/?%".contains(letter));
            legal.append(fine ? letter : Addresses.encoded(letter));
        });
        return legal.toString();
    }

    private static Map<String, String> login(Opened credential) {
        if (credential.isNobody()) {
            return Map.of();
        }
        var header = credential.find("header");
        if (header.isPresent()) {
            return Map.of(header.get().reveal(), credential.need("value").reveal());
        }
        var user = credential.find("username");
        if (user.isPresent()) {
            String pair =
                    user.get().reveal() + ":" + credential.need("password").reveal();
            return Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return Map.of("Authorization", "Bearer " + credential.need("token").reveal());
    }
}
