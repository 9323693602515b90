package dev.slipway.gitlab.git;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Reply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Smart HTTP by {@code git http-backend}, called as the CGI program that it is (git-http-backend(1)). */
public final class GitBackend {
    private final Repositories repositories;

    /** Serves these repositories. */
    public GitBackend(Repositories repositories) {
        this.repositories = repositories;
    }

    /**
     * Answers one request of a git client that has been let in.
     *
     * @param service what follows {@code .git/} in the path
     * @param user the name that hooks and the reflog see
     */
    public Reply serve(Call call, long project, String service, String user) throws IOException {
        ProcessBuilder builder = prepare(call, project, service, user);
        return run(call, builder.start());
    }

    /**
     * Takes a push.
     *
     * @param pushed told what has changed, once git is done and before the client reads the end of the answer
     */
    public Reply receive(Call call, long project, String user, Consumer<List<RefChange>> pushed) throws IOException {
        ProcessBuilder builder = prepare(call, project, "git-receive-pack", user);
        Path file = repositories.watch().begin();
        repositories.watch().watch(builder, file);
        Reply reply = run(call, builder.start());
        Reply.Body body = Objects.requireNonNull(reply.body());
        return new Reply(
                reply.status(),
                reply.headers(),
                out -> {
                    try {
                        body.writeTo(out);
                    } finally {
                        pushed.accept(PushWatch.end(file));
                    }
                },
                -1);
    }

    private ProcessBuilder prepare(Call call, long project, String service, String user) {
        ProcessBuilder builder = repositories.git().prepare(repositories.path(project), List.of("http-backend"));
        builder.environment().putAll(environment(call, project, service, user));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static Reply run(Call call, Process process) throws IOException {
        feed(call, process);
        InputStream out = new BufferedInputStream(process.getInputStream());
        return answer(headers(out), out, process);
    }

    private Map<String, String> environment(Call call, long project, String service, String user) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GIT_PROJECT_ROOT", repositories.path(project).toString());
        environment.put("PATH_INFO", "/" + service);
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REQUEST_METHOD", call.method());
        environment.put("QUERY_STRING", Objects.requireNonNullElse(call.rawQuery(), ""));
        environment.put("REMOTE_USER", user);
        environment.put("REMOTE_ADDR", call.remoteAddress());
        put(environment, "CONTENT_TYPE", call.header("Content-Type"));
        put(environment, "CONTENT_LENGTH", call.header("Content-Length"));
        put(environment, "HTTP_CONTENT_ENCODING", call.header("Content-Encoding"));
        put(environment, "GIT_PROTOCOL", call.header("Git-Protocol"));
        return environment;
    }

    private static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    /** The body is claimed before the thread begins: nobody else may read it, not even to make way for the next call. */
    private static void feed(Call call, Process process) throws IOException {
        if (!call.method().equals("POST")) {
            process.getOutputStream().close();
            return;
        }
        InputStream body = call.body();
        Thread.ofVirtual().name("git-body").start(() -> {
            try (body;
                    OutputStream in = process.getOutputStream()) {
                body.transferTo(in);
            } catch (IOException _) {
                // Either side has gone: git notices the end of its input, the client its answer.
                process.destroy();
            }
        });
    }

    private static List<String> headers(InputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = out.read(); b >= 0; b = out.read()) {
            if (b != '\n') {
                line.write(b);
                continue;
            }
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            if (text.isEmpty()) {
                return lines;
            }
            lines.add(text);
        }
        throw new IOException("git http-backend said nothing");
    }

    private static Reply answer(List<String> headers, InputStream out, Process process) {
        int status = 200;
        Reply reply = new Reply(200, List.of(), stream(out, process), -1);
        for (String header : headers) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon);
            String value = header.substring(colon + 1).strip();
            if (name.toLowerCase(Locale.ROOT).equals("status")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                reply = reply.with(name, value);
            }
        }
        return new Reply(status, reply.headers(), reply.body(), -1);
    }

    private static Reply.Body stream(InputStream out, Process process) {
        return response -> {
            try (out) {
                byte[] buffer = new byte[32 * 1024];
                for (int read = out.read(buffer); read >= 0; read = out.read(buffer)) {
                    response.write(buffer, 0, read);
                    if (out.available() == 0) {
                        response.flush();
                    }
                }
            } finally {
                process.destroy();
            }
        };
    }
}
