package dev.slipway.webhook;

import dev.slipway.database.Notifications;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes deliveries in: counts them, bounds them, finds out whether they are authentic, keeps them, and says so. Nothing of a body is read
 * before that, and nobody learns from the answer whether a hook exists.
 */
@Component
class Receipt {
    static final int LARGEST = 1024 * 1024;
    static final String TOPIC = "webhook";

    private static final int BURST = 300;
    private static final double PER_SECOND = 10;
    private static final int LONGEST_NAME = 200;

    private final WebhookStore hooks;
    private final DeliveryStore deliveries;
    private final HookHosts hosts;
    private final Secrets secrets;
    private final Notifications notifications;
    private final InstantSource clock;
    private final Allowance allowance;

    Receipt(
            WebhookStore hooks,
            DeliveryStore deliveries,
            HookHosts hosts,
            Secrets secrets,
            Notifications notifications,
            InstantSource clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.hosts = hosts;
        this.secrets = secrets;
        this.notifications = notifications;
        this.clock = clock;
        this.allowance = new Allowance(BURST, PER_SECOND, clock);
    }

    /**
     * Takes one in.
     *
     * @param type kind of host, as in the address
     * @param length as announced; negative where it was not
     * @throws Problem {@code TOO_MANY_REQUESTS}, {@code TOO_LARGE}, {@code NOT_FOUND} for an unknown hook and for a wrong secret alike,
     *     {@code INVALID_REQUEST} for a signature of long ago
     */
    void take(String type, String id, Function<String, @Nullable String> headers, long length, InputStream body)
            throws IOException {
        if (!allowance.take(shortened(id))) {
            throw new Problem(
                    ErrorCode.TOO_MANY_REQUESTS, "This hook delivers too much at a time. What it says is asked for.");
        }
        byte[] bytes = bounded(length, body);
        var host = hosts.of(type).orElseThrow(Receipt::unknown);
        var envelope = host.envelope(headers);
        var hook = known(id).filter(each -> isAuthentic(each, envelope, bytes)).orElseThrow(Receipt::unknown);
        var signature = envelope.signature();
        if (signature != null && !Authenticity.isTimely(signature, clock.instant())) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "The signature is of another time than now. If this is no replay, look at the clocks of both servers.");
        }
        keep(hook, envelope, bytes);
    }

    private void keep(Webhook hook, Envelope envelope, byte[] body) {
        var now = clock.instant();
        hooks.arrived(hook.id(), envelope.signature() != null, now);
        String event = shortened(envelope.event());
        if (deliveries.add(hook.id(), key(envelope, body), event, body, now)) {
            notifications.notify(TOPIC, hook.id().toString());
        }
    }

    private static byte[] bounded(long length, InputStream body) throws IOException {
        byte[] bytes = length > LARGEST ? new byte[LARGEST + 1] : body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(ErrorCode.TOO_LARGE, "A delivery may have 1 MB at most. What it says is asked for.");
        }
        return bytes;
    }

    private Optional<Webhook> known(String id) {
        try {
            return hooks.find(new WebhookId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A signature that is there has to be right; none is enough only while the host has never signed. */
    private boolean isAuthentic(Webhook hook, Envelope envelope, byte[] body) {
        var signature = envelope.signature();
        if (signature != null) {
            return Authenticity.isSigned(secrets.signingToken(hook), signature, body);
        }
        var token = envelope.token();
        return !hook.signed() && token != null && Authenticity.isToken(secrets.token(hook), token);
    }

    private static String key(Envelope envelope, byte[] body) {
        String key = envelope.key();
        return key == null
                ? "body " + digest(body) + " " + shortened(String.valueOf(envelope.origin()))
                : "key " + shortened(key);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("This Java has no SHA-256", failure);
        }
    }

    /** Long names are told apart by their digest. */
    private static String shortened(String text) {
        String plain = text.replace('\u0000', ' ');
        return plain.length() <= LONGEST_NAME ? plain : digest(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem unknown() {
        return new Problem(ErrorCode.NOT_FOUND, "There is no such hook here, or its secret is another one.");
    }
}
