package dev.slipway.agent.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Git and hosts say, collected from Git 2.39 to 2.47, GitLab, GitHub and plain servers. */
class GitWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AUTHENTICATION         | fatal: Authentication failed for 'https://git.example.org/a/b.git/'
            AUTHENTICATION         | fatal: could not read Username for 'https://git.example.org': terminal prompts disabled
            AUTHENTICATION         | remote: HTTP Basic: Access denied. If a password was provided for Git authentication, it was incorrect.
            AUTHENTICATION         | fatal: unable to access 'https://x/a.git/': The requested URL returned error: 401
            FORBIDDEN              | remote: You are not allowed to download code from this project.
            FORBIDDEN              | fatal: unable to access 'https://x/a.git/': The requested URL returned error: 403
            EMPTY                  | remote: A repository for this project does not exist yet.
            NOT_FOUND_OR_INVISIBLE | fatal: repository 'https://x/a.git/' not found
            NOT_FOUND_OR_INVISIBLE | fatal: unable to access 'https://x/a.git/': The requested URL returned error: 404
            NOT_FOUND_OR_INVISIBLE | fatal: '/x' does not appear to be a git repository
            UNKNOWN_REF            | fatal: couldn't find remote ref refs/heads/gone
            UNKNOWN_REF            | fatal: remote error: upload-pack: not our ref 0123
            UNKNOWN_REF            | error: Server does not allow request for unadvertised object 0123
            REDIRECTED             | fatal: unable to access 'https://x/a.git/': The requested URL returned error: 302
            UNREACHABLE            | fatal: unable to access 'https://x/': Could not resolve host: x
            UNREACHABLE            | fatal: unable to access 'https://x/': Failed to connect to x port 443 after 3 ms
            UNREACHABLE            | fatal: unable to access 'https://x/': SSL certificate problem: self-signed certificate
            UNREACHABLE            | fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none
            UNREACHABLE            | fatal: unable to access 'https://x/': The requested URL returned error: 503
            UNREACHABLE            | fatal: unable to access 'https://x/': The requested URL returned error: 429
            UNREACHABLE            | error: RPC failed; curl 18 transfer closed with outstanding read data remaining
            UNREACHABLE            | fatal: unable to access 'https://x/': Empty reply from server
            UNREACHABLE            | fatal: the remote end hung up unexpectedly
            UNREACHABLE            | fatal: https://x/info/refs not valid: is this a git repository?
            TIMEOUT                | error: RPC failed; curl 28 Operation too slow. Less than 500 bytes/sec
            DISK                   | error: unable to write file big/blob.txt
            DISK                   | fatal: write error: No space left on device (early EOF)
            DAMAGED                | error: object file objects/ab/cd is empty
            DAMAGED                | fatal: bad object HEAD
            DAMAGED                | fatal: not a git repository: '/data/mirror.git'
            DAMAGED                | error: inflate: data stream error (incorrect header check)
            OTHER                  | fatal: something nobody has seen yet
            """)
    void wordsAreUnderstood(GitFailure expected, String words) {
        assertThat(GitWords.failure(words + "\n", null).failure()).isEqualTo(expected);
        assertThat(GitWords.failure("hint: a hint\n" + words.toUpperCase(java.util.Locale.ROOT), null)
                        .failure())
                .isEqualTo(expected);
    }

    @Test
    void wordsOfTheHostWinOverGitsSummary() {
        assertThat(GitWords.failure("""
                remote: You are not allowed to download code from this project.
                fatal: unable to access 'https://x/': The requested URL returned error: 404
                """, null).failure()).isEqualTo(GitFailure.FORBIDDEN);
    }

    @Test
    void messageIsOneLineWithoutPrefixesHintsAndRepetition() {
        assertThat(GitWords.clean("""
                remote:
                remote: Not here.
                fatal: Not here.
                hint: Look elsewhere
                warning: redirecting to https://y/
                error: At all.
                """, null)).isEqualTo("Not here. At all.");
    }

    @Test
    void passwordsAreTakenOutWhereverTheyStand() {
        var credentials = new Credentials("oauth2", "glpat-12345");
        assertThat(GitWords.clean("fatal: glpat-12345 and https://oauth2:glpat-12345@x/a?t=glpat-12345", credentials))
                .doesNotContain("glpat")
                .isEqualTo("*** and https://x/a?t=***");
        assertThat(GitWords.clean("fatal: 'https://user:other@x/a' failed", null))
                .isEqualTo("'https://x/a' failed");
        assertThat(credentials.toString()).doesNotContain("glpat");
    }

    @Test
    void emptyPasswordTearsNothingApart() {
        assertThat(GitWords.clean("fatal: abc", new Credentials("u", ""))).isEqualTo("abc");
    }

    @Test
    void silenceIsCalledThatAndLongSpeechIsCut() {
        assertThat(GitWords.clean("", null)).isEqualTo("git gave no reason");
        assertThat(GitWords.clean("hint: only\n\n", null)).isEqualTo("git gave no reason");
        assertThat(GitWords.clean("fatal: " + "x".repeat(5000), null))
                .hasSize(601)
                .endsWith("…");
    }
}
