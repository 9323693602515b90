package dev.slipway.gitlab.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one request handler: calls the route, sends what it says, and turns what nobody expected into a 500. */
final class Front extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private final Route route;

    Front(Route route) {
        this.route = route;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Call call = new Call(request);
        try {
            Reply reply = answer(call);
            if (reply.status() == 0) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                throw new IOException("cut on purpose");
            }
            call.drain();
            send(call, reply, response);
            callback.succeeded();
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("{} {} could not be answered to the end", call.method(), call.path(), gone);
            callback.failed(gone);
        }
        return true;
    }

    private Reply answer(Call call) throws IOException {
        try {
            return route.handle(call);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (UncheckedIOException gone) {
            throw Objects.requireNonNull(gone.getCause());
        } catch (RuntimeException unexpected) {
            LOG.error("{} {} failed", call.method(), call.path(), unexpected);
            return Reply.json(500, Json.object("message", "500 Internal Server Error"));
        }
    }

    private static void send(Call call, Reply reply, Response response) throws IOException {
        response.setStatus(reply.status());
        for (Map.Entry<String, String> header : reply.headers()) {
            response.getHeaders().add(header.getKey(), header.getValue());
        }
        Reply.Body body = reply.body();
        if (body != null && reply.length() >= 0) {
            response.getHeaders().put("Content-Length", Long.toString(reply.length()));
        }
        if (body != null && !call.method().equals("HEAD")) {
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                body.writeTo(out);
            }
        }
    }
}
