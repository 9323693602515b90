package dev.slipway.agent.tech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("unset");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("run"));
        Files.writeString(temp.resolve("secret"), "s3cret");
    }

    @Test
    void plainFilesAreRead() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("f"), "text");
        assertThat(RunFiles.read(folder, file))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("text"));
    }

    @Test
    void whatIsNotThereOrNoFileIsEmpty() throws IOException {
        assertThat(RunFiles.read(folder, folder.resolve("none"))).isEmpty();
        assertThat(RunFiles.read(folder, Files.createDirectory(folder.resolve("d"))))
                .isEmpty();
    }

    @Test
    void linksLeadNowhereWhereverTheyStand() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), temp.resolve("secret"));
        assertThat(RunFiles.read(folder, link)).isEmpty();
        Path parent = Files.createSymbolicLink(folder.resolve("parent"), temp);
        assertThat(RunFiles.read(folder, parent.resolve("secret"))).isEmpty();
        Files.writeString(folder.resolve("own"), "x");
        Path inside = Files.createSymbolicLink(folder.resolve("inside"), Path.of("own"));
        assertThat(RunFiles.read(folder, inside)).isEmpty();
    }

    @Test
    void runsFolderItselfMayLieBehindALink() throws IOException {
        Files.writeString(folder.resolve("f"), "x");
        Path other = Files.createSymbolicLink(temp.resolve("other"), folder);
        assertThat(RunFiles.read(other, other.resolve("f"))).isPresent();
    }
}
