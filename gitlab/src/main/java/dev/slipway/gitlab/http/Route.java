package dev.slipway.gitlab.http;

import java.io.IOException;

/** Answers one kind of call. */
public interface Route {
    /** The answer; a {@link Refusal} is an answer too. */
    Reply handle(Call call) throws IOException;
}
