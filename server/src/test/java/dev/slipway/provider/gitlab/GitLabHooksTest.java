package dev.slipway.provider.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.host.HostAccess;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Outbound;
import dev.slipway.webhook.HookWish;
import dev.slipway.webhook.HostedHook;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GitLabHooksTest {
    @RegisterExtension
    static final SampleGitLab GITLAB = new SampleGitLab();

    private static final Outbound OUTBOUND = Outbound.standalone();

    private final GitLabHooks hooks = new GitLabHooks(SampleGitLab.api(OUTBOUND));

    @AfterAll
    static void close() {
        OUTBOUND.close();
    }

    @Test
    void makesFindsChangesAndRemovesAHook() {
        var access = as("maintainer");
        var made = hooks.create(access, project(), wish("http://127.0.0.1:9/one"));
        assertThat(made.enabled()).isTrue();
        assertThat(hooks.list(access, project())).extracting(HostedHook::id).contains(made.id());
        var changed = hooks.change(access, project(), made.id(), wish("http://127.0.0.1:9/two"));
        assertThat(changed.address()).isEqualTo("http://127.0.0.1:9/two");
        assertThat(changed.id()).isEqualTo(made.id());
        hooks.remove(access, project(), made.id());
        hooks.remove(access, project(), made.id());
        assertThat(hooks.list(access, project())).extracting(HostedHook::id).doesNotContain(made.id());
        assertThat(made.toString() + wish("x")).doesNotContain("plain-secret", "whsec_");
    }

    @Test
    void namesTheRoleThatItTakes() {
        var problem = catchThrowableOfType(Problem.class, () -> hooks.list(as("developer"), project()));
        assertThat(problem.code()).isEqualTo(ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertThat(problem.text()).contains("Maintainer");
    }

    @Test
    void namesTheScopeThatItTakes() {
        var reader = new HostAccess(
                GITLAB.provider(),
                Secret.of(String.valueOf(GITLAB.roster().tokens().get("read_api"))));
        var problem = catchThrowableOfType(
                Problem.class, () -> hooks.create(reader, project(), wish("http://127.0.0.1:9/x")));
        assertThat(problem.code()).isEqualTo(ErrorCode.PROVIDER_ACCESS_TOO_LOW);
        assertThat(problem.text()).contains("scope api");
    }

    @Test
    void saysThatAnAddressIsRefusedAndThatAProjectIsNotThere() {
        var address = catchThrowableOfType(
                Problem.class, () -> hooks.create(as("maintainer"), project(), wish("ftp://127.0.0.1/x")));
        assertThat(address.code()).isEqualTo(ErrorCode.INVALID_URL);
        assertThat(address.text()).contains("Invalid url given", "SLIPWAY_PUBLIC_URL");
        var project = catchThrowableOfType(Problem.class, () -> hooks.list(as("maintainer"), "4711"));
        assertThat(project.code()).isEqualTo(ErrorCode.PROJECT_NOT_FOUND);
    }

    @Test
    void readsTheHeadersOfSignedAndUnsignedDeliveries() {
        var plain = hooks.envelope(Map.of(
                "X-Gitlab-Event",
                "Push Hook",
                "X-Gitlab-Token",
                "t",
                "Idempotency-Key",
                "k",
                "X-Gitlab-Event-UUID",
                "u")::get);
        assertThat(plain.event()).isEqualTo("Push Hook");
        assertThat(plain.key()).isEqualTo("k");
        assertThat(plain.origin()).isEqualTo("u");
        assertThat(plain.signature()).isNull();
        var signed = hooks.envelope(Map.of(
                "webhook-id", "i", "webhook-timestamp", "1", "webhook-signature", "v1,x", "Idempotency-Key", "k")::get);
        assertThat(signed.key()).isEqualTo("i");
        assertThat(signed.token()).isNull();
        assertThat(hooks.envelope(Map.of("webhook-signature", "v1,x")::get).signature())
                .isNotNull();
    }

    private static HookWish wish(String address) {
        return new HookWish(address, Secret.of("plain-secret"), Secret.of("whsec_" + "A".repeat(43) + "="));
    }

    private static HostAccess as(String role) {
        return new HostAccess(
                GITLAB.provider(), Secret.of(GITLAB.roster().person(role).token()));
    }

    private static String project() {
        return String.valueOf(GITLAB.roster().project("terraform").id());
    }
}
