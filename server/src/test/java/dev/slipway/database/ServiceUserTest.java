package dev.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUserTest {
    @TempDir
    Path folder;

    @Test
    void namesTheFolderThatItMayNotEnter() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path below = Files.createDirectory(closed.resolve("below"));

        assertThatThrownBy(() -> new ServiceUser("nobody").checkItCanReach(below))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining(closed.toString())
                .hasMessageContaining("chmod o+x");
    }

    @Test
    void opensAFolderOfOursToWalkThroughButNotToLook() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        ServiceUser.openToWalkThrough(closed);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void staysTheSameUserWhenNoneIsNamed() {
        assertThat(new ServiceUser(null).command(List.of("postgres"))).containsExactly("postgres");
    }

    @Test
    void dropsGroupsAndPrivilegesForANamedUser() {
        assertThat(new ServiceUser("nobody").command(List.of("postgres")))
                .startsWith("setpriv", "--reuid=nobody")
                .contains("--clear-groups", "--no-new-privs")
                .endsWith("postgres");
    }
}
