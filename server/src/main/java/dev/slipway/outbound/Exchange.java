package dev.slipway.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** One request and its answer over the wire, which can be broken off. */
final class Exchange {
    private final OutboundRequest request;
    private final HttpUriRequestBase message;

    Exchange(OutboundRequest request) {
        this.request = request;
        this.message = message(request);
    }

    /** @param checked what the names on the way stand for */
    OutboundAnswer run(CloseableHttpClient client, Map<String, List<InetAddress>> checked) throws IOException {
        return ScopedValue.where(PinnedAddresses.CHECKED, checked)
                .call(() -> client.execute(message, response -> answer(request.uri(), response)));
    }

    void breakOff() {
        message.abort();
    }

    private static HttpUriRequestBase message(OutboundRequest request) {
        var message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(message::setHeader);
        if (!request.body().isEmpty()) {
            message.setEntity(
                    new ByteArrayEntity(request.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), null));
        }
        var timeout = Timeout.of(request.timeout());
        message.setConfig(org.apache.hc.client5.http.config.RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build());
        return message;
    }

    private OutboundAnswer answer(URI from, ClassicHttpResponse response) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        for (var header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(java.util.Locale.ROOT),
                    List.of(String.valueOf(header.getValue())),
                    (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                            .toList());
        }
        return new OutboundAnswer(response.getCode(), from, headers, body(response.getEntity()));
    }

    private byte[] body(@org.jspecify.annotations.Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (var content = entity.getContent()) {
            byte[] bytes = content.readNBytes(request.largest() + 1);
            if (bytes.length > request.largest()) {
                message.abort();
                throw new IOException("the answer is longer than " + request.largest() + " bytes");
            }
            return bytes;
        }
    }
}
