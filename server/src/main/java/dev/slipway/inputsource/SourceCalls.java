package dev.slipway.inputsource;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.Outbound;
import dev.slipway.outbound.OutboundAnswer;
import dev.slipway.outbound.OutboundRequest;
import dev.slipway.outbound.PrivateAuthority;
import dev.slipway.outbound.Route;
import dev.slipway.wire.inputsource.SourceDetails;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Calls to the hosts of sources: bounded in time and size, and only where they may go. */
@Component
class SourceCalls {
    static final int LARGEST = 4 << 20;

    private static final int USUAL_SECONDS = 15;
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,60})</Code>");

    private final Outbound outbound;

    SourceCalls(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * A GET that must be answered with 200.
     *
     * @throws Problem {@code PROVIDER_FAILED} for another answer, or as {@link Outbound#send}
     */
    OutboundAnswer get(SourceDetails details, URI address, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if ((name + value).chars().anyMatch(Character::isISOControl)) {
                throw Settings.refused("credential_name", "gives a header with line breaks in it");
            }
        });
        var patience = Duration.ofSeconds(Objects.requireNonNullElse(details.timeoutSeconds(), USUAL_SECONDS));
        var answer = outbound.send(
                new OutboundRequest("GET", address, headers, "", patience, LARGEST), route(details, address));
        if (answer.status() != 200) {
            throw new Problem(
                    ErrorCode.PROVIDER_FAILED,
                    "'" + address.getHost() + "' answered with status " + answer.status() + why(answer) + ".");
        }
        return answer;
    }

    /** @throws Problem {@code INVALID_INPUT} for an authority that is none */
    static Route route(SourceDetails details, URI address) {
        boolean privateToo = Boolean.TRUE.equals(details.allowPrivateAddress());
        String pem = details.certificateAuthority();
        return new Route(
                privateToo ? AllowedAddresses.of(address) : AllowedAddresses.none(),
                pem == null || pem.isBlank() ? null : PrivateAuthority.of(pem),
                null);
    }

    /** What the host's own word for it is, and what most often helps. */
    private static String why(OutboundAnswer answer) {
        var code = CODE.matcher(answer.text());
        String word = code.find() ? " (" + code.group(1) + ")" : "";
        String region = answer.header("x-amz-bucket-region")
                .filter(each -> each.matches("[a-z0-9-]{1,40}"))
                .map(each -> "; the bucket lies in the region " + each)
                .orElse("");
        return word
                + region
                + switch (answer.status()) {
                    case 401, 403 -> ": the source's credential does not open this, or one is missing";
                    case 404 -> ": what the source names is not there";
                    case 429 -> ": it is asked too often; try again in a while";
                    default -> "";
                };
    }
}
