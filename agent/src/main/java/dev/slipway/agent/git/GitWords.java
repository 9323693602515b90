package dev.slipway.agent.git;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands what Git says on its standard error. Git has no stable codes; under {@code LC_ALL=C} its sentences are stable enough. */
final class GitWords {
    private static final int LONGEST_MESSAGE = 600;

    private record Sign(String text, GitFailure failure) {}

    /** In the order in which they win: the host's own words before Git's summary of them. */
    private static final List<Sign> SIGNS = List.of(
            new Sign("no space left on device", GitFailure.DISK),
            new Sign("disk quota exceeded", GitFailure.DISK),
            new Sign("unable to write file", GitFailure.DISK),
            new Sign("read-only file system", GitFailure.DISK),
            new Sign("a repository for this project does not exist yet", GitFailure.EMPTY),
            new Sign("you are not allowed to", GitFailure.FORBIDDEN),
            new Sign("returned error: 403", GitFailure.FORBIDDEN),
            new Sign("authentication failed", GitFailure.AUTHENTICATION),
            new Sign("could not read username", GitFailure.AUTHENTICATION),
            new Sign("could not read password", GitFailure.AUTHENTICATION),
            new Sign("access denied", GitFailure.AUTHENTICATION),
            new Sign("returned error: 401", GitFailure.AUTHENTICATION),
            new Sign("operation too slow", GitFailure.TIMEOUT),
            new Sign("find remote ref", GitFailure.UNKNOWN_REF),
            new Sign("not our ref", GitFailure.UNKNOWN_REF),
            new Sign("unadvertised object", GitFailure.UNKNOWN_REF),
            new Sign("returned error: 404", GitFailure.NOT_FOUND_OR_INVISIBLE),
            new Sign("' not found", GitFailure.NOT_FOUND_OR_INVISIBLE),
            new Sign("does not appear to be a git repository", GitFailure.NOT_FOUND_OR_INVISIBLE),
            new Sign("returned error: 30", GitFailure.REDIRECTED),
            new Sign("could not resolve", GitFailure.UNREACHABLE),
            new Sign("failed to connect", GitFailure.UNREACHABLE),
            new Sign("couldn't connect", GitFailure.UNREACHABLE),
            new Sign("connection", GitFailure.UNREACHABLE),
            new Sign("certificate", GitFailure.UNREACHABLE),
            new Sign("ssl", GitFailure.UNREACHABLE),
            new Sign("gnutls", GitFailure.UNREACHABLE),
            new Sign("empty reply", GitFailure.UNREACHABLE),
            new Sign("returned error: 5", GitFailure.UNREACHABLE),
            new Sign("returned error: 429", GitFailure.UNREACHABLE),
            new Sign("rpc failed", GitFailure.UNREACHABLE),
            new Sign("early eof", GitFailure.UNREACHABLE),
            new Sign("hung up unexpectedly", GitFailure.UNREACHABLE),
            new Sign("not valid: is this a git repository", GitFailure.UNREACHABLE),
            new Sign("is corrupt", GitFailure.DAMAGED),
            new Sign("corrupted", GitFailure.DAMAGED),
            new Sign("is empty", GitFailure.DAMAGED),
            new Sign("missing blob", GitFailure.DAMAGED),
            new Sign("missing tree", GitFailure.DAMAGED),
            new Sign("bad object", GitFailure.DAMAGED),
            new Sign("bad tree", GitFailure.DAMAGED),
            new Sign("bad config", GitFailure.DAMAGED),
            new Sign("unable to read tree", GitFailure.DAMAGED),
            new Sign("unable to read sha1", GitFailure.DAMAGED),
            new Sign("unable to read", GitFailure.DAMAGED),
            new Sign("could not read", GitFailure.DAMAGED),
            new Sign("inflate", GitFailure.DAMAGED),
            new Sign("pack has", GitFailure.DAMAGED),
            new Sign("packfile", GitFailure.DAMAGED),
            new Sign("not a git repository", GitFailure.DAMAGED),
            new Sign("did not send all necessary objects", GitFailure.DAMAGED));

    private GitWords() {}

    static GitException failure(String standardError, @Nullable Credentials credentials) {
        String lower = standardError.toLowerCase(Locale.ROOT);
        GitFailure failure = SIGNS.stream()
                .filter(sign -> lower.contains(sign.text()))
                .map(Sign::failure)
                .findFirst()
                .orElse(GitFailure.OTHER);
        return new GitException(failure, clean(standardError, credentials));
    }

    /** The sentences that matter, on one line, without credentials. */
    static String clean(String standardError, @Nullable Credentials credentials) {
        String text = standardError;
        if (credentials != null && !credentials.password().isEmpty()) {
            text = text.replace(credentials.password(), "***");
        }
        text = text.replaceAll("://[^/@\\s']*@", "://");
        String told = text.lines()
                .map(line -> line.replaceFirst("^(fatal|error|remote): ?", "").strip())
                .filter(line ->
                        !line.isEmpty() && !line.startsWith("hint:") && !line.startsWith("warning: redirecting"))
                .distinct()
                .collect(Collectors.joining(" "));
        if (told.isEmpty()) {
            return "git gave no reason";
        }
        return told.length() <= LONGEST_MESSAGE ? told : told.substring(0, LONGEST_MESSAGE) + "…";
    }
}
