package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which results of init are good for another run. */
class InitResultTest {
    private static final String PROVIDER = "registry.terraform.io/hashicorp/random/3.6.0/linux_amd64";

    private static final String BACKEND = """
            {"version":3,"terraform_version":"1.11.4","backend":{"type":"http","config":{"address":null},"hash":1}}""";

    @TempDir
    Path root;

    private Path module;
    private Path plugins;

    @BeforeEach
    void init() throws IOException {
        module = Files.createDirectories(root.resolve("run/source/net"));
        plugins = Files.createDirectories(root.resolve("plugins"));
        write(".terraform/terraform.tfstate", BACKEND);
    }

    private void write(String file, String text) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private void modules(String source) throws IOException {
        write(".terraform/modules/modules.json", """
                {"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"a","Source":"%s","Dir":"a"}]}""".formatted(source));
    }

    private Optional<InitResult> read(byte[] lock) throws IOException {
        return InitResult.read(root.resolve("run"), module, plugins, lock);
    }

    private Optional<InitResult> read() throws IOException {
        return read(InitResult.lock(root.resolve("run"), module));
    }

    @Test
    void aModuleThatFetchesNothingIsLaidOutAsItWas() throws IOException {
        modules("./a");
        var made = read().orElseThrow();
        Path later = Files.createDirectories(root.resolve("later"));
        made.layOut(later, plugins);
        assertThat(later.resolve(".terraform/terraform.tfstate")).hasContent(BACKEND);
        assertThat(later.resolve(".terraform/modules/modules.json"))
                .hasSameTextualContentAs(module.resolve(".terraform/modules/modules.json"));
        assertThat(InitResult.read(later, later, plugins, new byte[0])).contains(made);
    }

    @ParameterizedTest
    @CsvSource({
        "./a, true",
        "../shared/a, true",
        "registry.terraform.io/acme/a/aws, false",
        "git::https://example.com/a.git, false",
        "/srv/a, false",
        ".hidden, false"
    })
    void onlyModulesOfTheRepositoryArePinned(String source, boolean kept) throws IOException {
        modules(source);
        assertThat(read().isPresent()).isEqualTo(kept);
    }

    @Test
    void aLockFileThatInitChangedPinnedNothing() throws IOException {
        write(".terraform.lock.hcl", "chosen today");
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("chosen before".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(read()).isPresent();
    }

    @Test
    void providersAreLinkedAgainWhereAllRunsShareThemForAsLongAsTheyAreThere() throws IOException {
        Path shared = Files.createDirectories(plugins.resolve(PROVIDER));
        Path link = module.resolve(".terraform/providers").resolve(PROVIDER);
        Files.createDirectories(link.resolveSibling("."));
        Files.createSymbolicLink(link, shared);
        var made = read().orElseThrow();
        assertThat(made.providers()).containsExactly(PROVIDER);
        Path later = Files.createDirectories(root.resolve("later"));
        made.layOut(later, plugins);
        assertThat(later.resolve(".terraform/providers").resolve(PROVIDER).toRealPath())
                .isEqualTo(shared.toRealPath());
        assertThat(made.isUsable(plugins)).isTrue();
        Files.delete(shared);
        assertThat(made.isUsable(plugins)).isFalse();
    }

    @Test
    void whatARunPutThereInPlaceOfInitIsNotTaken() throws IOException {
        write(".terraform/providers/own", "binary");
        assertThat(read()).isEmpty();
        Files.delete(module.resolve(".terraform/providers/own"));
        Files.createSymbolicLink(module.resolve(".terraform/providers/own"), root);
        assertThat(read()).isEmpty();
        Files.delete(module.resolve(".terraform/providers/own"));
        assertThat(read()).isPresent();
        Path secret = Files.writeString(root.resolve("secret"), BACKEND);
        Files.delete(module.resolve(".terraform/terraform.tfstate"));
        Files.createSymbolicLink(module.resolve(".terraform/terraform.tfstate"), secret);
        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"backend\":{\"type\":\"http\",\"config\":{\"address\":\"http://elsewhere\"}}}",
                "{\"backend\":{\"type\":\"local\",\"config\":{\"path\":null}}}",
                "{\"backend\":{\"type\":\"http\"}}"
            })
    void aStateElsewhereIsNotTaken(String backend) throws IOException {
        write(".terraform/terraform.tfstate", backend);
        assertThat(read()).isEmpty();
    }

    @Test
    void aModuleOutsideTheRepositoryIsNotTaken() throws IOException {
        for (String folder : new String[] {"/srv/a", ".terraform/modules/a"}) {
            write(".terraform/modules/modules.json", """
                    {"Modules":[{"Key":"a","Source":"./a","Dir":"%s"}]}""".formatted(folder));
            assertThat(read()).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeOrBrokenIsNotTaken() throws IOException {
        write(".terraform/modules/modules.json", "{");
        assertThat(read()).isEmpty();
        modules("./a");
        write(".terraform/terraform.tfstate", " ".repeat(2_000_000));
        assertThat(read()).isEmpty();
    }
}
