package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.wire.work.GrainWork.StateAccess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to an HTTP state backend the way Terraform does
 * (https://developer.hashicorp.com/terraform/language/backend/http). All methods throw {@link IOException} when it is
 * away and {@link RunRefused} when it answers with more than an agent reads.
 */
final class StateBackend {
    private static final JsonMapper JSON = new JsonMapper();

    /** Servers keep smaller ones unless told otherwise; one that is larger than this would not fit in the agent's memory. */
    private static final int LARGEST = 256 * 1024 * 1024;

    private final HttpClient client;
    private final StateAccess access;
    private final int largest;

    StateBackend(HttpClient client, StateAccess access) {
        this(client, access, LARGEST);
    }

    StateBackend(HttpClient client, StateAccess access, int largest) {
        this.client = client;
        this.access = access;
        this.largest = largest;
    }

    /** The newest state; empty when there is none. */
    Optional<StateDocument> read() throws IOException, RunRefused {
        var answer = send(request(access.address()).GET());
        if (answer.statusCode() == 204 || answer.statusCode() == 404) {
            return Optional.empty();
        }
        byte[] state = good(answer, "read").body();
        return state.length == 0 ? Optional.empty() : Optional.of(StateDocument.parse(state));
    }

    /** Writes a state that a run could not, unless the backend has a newer one; takes the lock, and lets go of it. */
    void push(byte[] state) throws IOException, RunRefused {
        var ours = StateDocument.parse(state);
        var theirs = read();
        String lock = lock();
        try {
            if (theirs.isEmpty()
                    || !theirs.get().lineage().equals(ours.lineage())
                    || theirs.get().serial() < ours.serial()) {
                write(state, lock);
            }
        } finally {
            send(post(access.address() + "/unlock", lock));
        }
    }

    private void write(byte[] state, String lock) throws IOException, RunRefused {
        String id = JSON.readTree(lock).path("ID").asString("");
        var request = request(access.address() + "?ID=" + id)
                .header("Content-Type", "application/json")
                .header("Content-MD5", md5(state))
                .POST(BodyPublishers.ofByteArray(state));
        good(send(request), "write");
    }

    /** Our lock, or the one that the killed tool of this very run left: the credentials are good for no other run. */
    private String lock() throws IOException, RunRefused {
        String info = JSON.writeValueAsString(Map.of(
                "ID", UUID.randomUUID().toString(),
                "Operation", "state push",
                "Info", "",
                "Who", "slipway-agent",
                "Version", "",
                "Created", Instant.now().toString(),
                "Path", ""));
        var answer = send(post(access.address() + "/lock", info));
        if (answer.statusCode() == 423 || answer.statusCode() == 409) {
            String held = new String(answer.body(), StandardCharsets.UTF_8);
            return isLock(held) ? held : info;
        }
        good(answer, "lock");
        return info;
    }

    private static boolean isLock(String text) {
        try {
            return JSON.readTree(text).path("ID").isString();
        } catch (JacksonException _) {
            return false;
        }
    }

    private HttpRequest.Builder post(String address, String body) {
        return request(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String address) {
        String pair = access.username() + ":" + access.password();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, RunRefused {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Answer(answer.statusCode(), bounded(body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while speaking to the state backend", e);
        }
    }

    private record Answer(int statusCode, byte[] body) {}

    private byte[] bounded(InputStream body) throws IOException, RunRefused {
        byte[] bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new RunRefused("The state at " + access.address() + " is larger than " + largest
                    + " bytes, which is more than an agent reads. Split the module.");
        }
        return bytes;
    }

    private Answer good(Answer answer, String verb) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "The state at " + access.address() + " could not be " + verb + ": HTTP " + answer.statusCode());
        }
        return answer;
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
