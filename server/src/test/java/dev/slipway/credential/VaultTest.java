package dev.slipway.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Secret SECRET = Secret.of("glpat-canary");

    @TempDir
    private Path data = Path.of("");

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void opensWhatItSealedForTheSamePurposeAndOwner() {
        var vault = vault(null);
        assertThat(vault.open("git-token", "1", vault.seal("git-token", "1", SECRET)))
                .isEqualTo(SECRET);
    }

    @Test
    void opensForNoOtherPurposeAndNoOtherOwner() {
        var vault = vault(null);
        byte[] sealed = vault.seal("git-token", "12", SECRET);
        assertThatThrownBy(() -> vault.open("git-token", "1", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("state", "12", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("git-token1", "2", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        var vault = vault(null);
        byte[] sealed = vault.seal("git-token", "1", SECRET);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("git-token", "1", sealed)).hasMessageContaining("does not open");
    }

    @Test
    void neverSealsTheSameTwiceAndKeepsNothingReadable() {
        var vault = vault(null);
        byte[] one = vault.seal("git-token", "1", SECRET);
        assertThat(one).isNotEqualTo(vault.seal("git-token", "1", SECRET));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    }

    @Test
    void opensAfterARestartAndInAnotherServerOnTheSameDatabase() {
        byte[] sealed = vault(null).seal("git-token", "1", SECRET);
        assertThat(vault(null).open("git-token", "1", sealed)).isEqualTo(SECRET);
    }

    @Test
    void makesAKeyThatOnlyItsOwnerCanRead() throws Exception {
        vault(null);
        Path key = data.resolve("keys/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(key))).hasSize(32);
    }

    @Test
    void takesTheKeyFromTheEnvironmentAndThenWritesNoFile() {
        vault(Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void takesTheKeyFromTheFileThatIsNamed() throws Exception {
        Path file =
                Files.writeString(data.resolve("elsewhere"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        var config = new VaultConfig(data, null, file);
        byte[] sealed = keyed(config).seal("git-token", "1", SECRET);
        assertThat(vault(Base64.getEncoder().encodeToString(new byte[32])).open("git-token", "1", sealed))
                .isEqualTo(SECRET);
    }

    @Test
    void saysSoWhenTheKeyDoesNotFitTheDatabase() {
        vault(null);
        assertThatThrownBy(() -> vault(Base64.getEncoder().encodeToString(new byte[32])))
                .isInstanceOf(VaultFailure.class)
                .hasMessageContaining("SLIPWAY_MASTER_KEY does not fit this database");
    }

    @Test
    void makesNoFreshKeyForADatabaseThatWasSealedWithALostOne() throws Exception {
        vault(null);
        Files.delete(data.resolve("keys/master.key"));
        assertThatThrownBy(() -> vault(null)).isInstanceOf(VaultFailure.class).hasMessageContaining("missing");
        assertThat(data.resolve("keys/master.key")).doesNotExist();
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatThrownBy(() -> vault("secret!"))
                .hasMessageContaining("not Base64")
                .hasMessageContaining("openssl");
        assertThatThrownBy(() -> vault("c2hvcnQ=")).hasMessageContaining("has 5 bytes");
    }

    private Vault vault(@Nullable String key) {
        return keyed(new VaultConfig(data, key, null));
    }

    private Vault keyed(VaultConfig config) {
        return new Vault(new Keyring(new KeyringStore(database.client()), config));
    }
}
