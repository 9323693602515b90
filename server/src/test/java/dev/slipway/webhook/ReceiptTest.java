package dev.slipway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
    private static final String BODY = "other";

    @TempDir
    private Path folder;

    private HookRoom room;
    private Webhook hook;

    @BeforeEach
    void open() {
        room = new HookRoom(folder);
        room.commit();
        hook = room.connected("infra");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void keepsWhatIsAuthenticOnceHoweverOftenItComes() {
        room.deliver(hook, BODY, "key", "one");
        room.deliver(hook, BODY, "key", "one");
        room.deliver(hook, BODY, "key", "two");
        assertThat(room.deliveries.waiting(hook.id(), 10)).hasSize(2);
        room.workOff(hook);
        room.deliver(hook, BODY, "key", "two");
        assertThat(room.deliveries.waiting(hook.id(), 10)).isEmpty();
        assertThat(room.again(hook).lastDelivery()).isEqualTo(room.now());
    }

    @Test
    void tellsEqualBodiesWithoutAKeyApartByWhatCausedThem() {
        room.deliver(hook, BODY, "origin", "first");
        room.deliver(hook, BODY, "origin", "first");
        room.deliver(hook, BODY, "origin", "second");
        assertThat(room.deliveries.waiting(hook.id(), 10)).hasSize(2);
    }

    @Test
    void answersAWrongSecretLikeAHookThatDoesNotExist() {
        var wrong = refused(hook.id().toString(), BODY.getBytes(StandardCharsets.UTF_8), Map.of("token", "guess"));
        var none = refused(hook.id().toString(), BODY.getBytes(StandardCharsets.UTF_8), Map.of());
        var unknown = refused(UUID.randomUUID().toString(), new byte[0], Map.of("token", "guess"));
        var nonsense = refused("no-uuid", new byte[0], Map.of("token", "guess"));
        assertThat(wrong.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(java.util.List.of(none.text(), unknown.text(), nonsense.text()))
                .containsOnly(wrong.text());
        assertThat(room.deliveries.waiting(hook.id(), 10)).isEmpty();
        assertThat(room.again(hook).lastDelivery()).isNull();
    }

    @Test
    void takesASecretForItsOwnHookOnly() {
        var other = room.secrets.fresh(hook.provider(), "4711", room.now());
        room.store.add(other, room.now());
        var secret = Map.of("token", room.secrets.token(hook).reveal());
        assertThat(refused(other.id().toString(), new byte[0], secret).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void refusesWhatIsTooLargeBeforeLookingAtIt() {
        byte[] large = new byte[Receipt.LARGEST + 1];
        var problem = refused(hook.id().toString(), large, Map.of("token", "guess"));
        assertThat(problem.code()).isEqualTo(ErrorCode.TOO_LARGE);
        room.take(
                hook.id().toString(),
                new byte[Receipt.LARGEST],
                Map.of("token", room.secrets.token(hook).reveal()));
        assertThat(room.deliveries.waiting(hook.id(), 10)).hasSize(1);
    }

    @Test
    void takesNoMoreThanAHookMayDeliverAndGoesOnAfterAWhile() {
        for (int i = 0; i < 300; i++) {
            room.deliver(hook, BODY, "key", "same");
        }
        var problem = catchThrowableOfType(Problem.class, () -> room.deliver(hook, BODY, "key", "same"));
        assertThat(problem.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
        room.step(Duration.ofSeconds(1));
        room.deliver(hook, BODY, "key", "later");
        assertThat(room.deliveries.waiting(hook.id(), 10)).hasSize(2);
    }

    @Test
    void takesWhatIsSignedNowAndNothingUnsignedFromThenOn() {
        signed(BODY, room.now().getEpochSecond(), BODY);
        assertThat(room.deliveries.waiting(hook.id(), 10)).hasSize(1);
        assertThat(room.again(hook).signed()).isTrue();
        var problem = catchThrowableOfType(Problem.class, () -> room.deliver(hook, "push", "key", "plain"));
        assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void refusesSignaturesOfAnotherBodyOrAnotherTime() {
        long now = room.now().getEpochSecond();
        var forged = catchThrowableOfType(Problem.class, () -> signed("other", now, "forged"));
        assertThat(forged.code()).isEqualTo(ErrorCode.NOT_FOUND);
        for (long time : new long[] {now - 301, now + 301, 0}) {
            var replayed = catchThrowableOfType(Problem.class, () -> signed(BODY, time, BODY));
            assertThat(replayed.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        }
        assertThat(room.deliveries.waiting(hook.id(), 10)).isEmpty();
        signed(BODY, now - 299, BODY);
        assertThat(room.deliveries.waiting(hook.id(), 10)).hasSize(1);
    }

    @Test
    void takesAWrongSignatureForAForgeryEvenWithTheRightToken() {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> room.deliver(hook, BODY, "key", "k", "time", "1", "signature", "v1,bm9uc2Vuc2U= v2,x v1,%%"));
        assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private void signed(String body, long time, String sent) {
        var headers =
                Map.of("key", "msg_1", "time", String.valueOf(time), "signature", "v1,AAAA v1," + hmac(body, time));
        room.take(hook.id().toString(), sent.getBytes(StandardCharsets.UTF_8), headers);
    }

    private String hmac(String body, long time) {
        try {
            Secret secret = room.secrets.signingToken(hook);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(Base64.getDecoder().decode(secret.reveal().substring(6)), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(("msg_1." + time + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    private Problem refused(String id, byte[] body, Map<String, String> headers) {
        return catchThrowableOfType(Problem.class, () -> room.take(id, body, headers));
    }
}
