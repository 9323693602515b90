package dev.slipway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.credential.TestVault;
import dev.slipway.database.TestDatabase;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UploadsTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final SpaceId space = SpaceId.random();
    private final UserId ada = new UserId(UUID.randomUUID());
    private final Set<String> over = new HashSet<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final Uploads uploads = new Uploads(
            new UploadStore(database.client()),
            TestVault.fresh(),
            new UploadConfig(Duration.ofDays(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(2)),
            List.of(over::contains),
            database.transactions(),
            () -> now);

    @AfterEach
    void close() {
        database.close();
    }

    private String upload() {
        return uploads.keep(ada, space, List.of(new UploadedFile("a.txt", "hello".getBytes(StandardCharsets.UTF_8))))
                .token()
                .reveal();
    }

    @Test
    void belongToWhoUploadedThemInThatSpace() {
        String token = upload();
        assertThat(uploads.facts(ada, space, token)).hasValue(List.of(new UploadedFile.Facts("a.txt", 5)));
        assertThat(uploads.facts(new UserId(UUID.randomUUID()), space, token)).isEmpty();
        assertThat(uploads.facts(ada, SpaceId.random(), token)).isEmpty();
        assertThat(uploads.facts(ada, space, token + "x")).isEmpty();
    }

    @Test
    void areGoneAfterADayUnlessAnEnvironmentHasThem() {
        String used = upload();
        String unused = upload();
        uploads.use(used, "env1");
        now = now.plus(Duration.ofDays(2));
        upload();
        assertThat(uploads.facts(ada, space, unused)).isEmpty();
        assertThat(uploads.files(used, "env1")).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("a.txt");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("hello");
        });
        assertThat(uploads.files(used, "env2")).isEmpty();
        over.add("env1");
        upload();
        assertThat(uploads.files(used, "env1")).isEmpty();
        assertThat(uploads.facts(ada, space, used)).isEmpty();
    }

    @Test
    void goWithTheirSpace() {
        String token = upload();
        uploads.forget(new SpaceDeleting(space));
        assertThat(uploads.facts(ada, space, token)).isEmpty();
    }
}
