package dev.slipway.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.SampleRepository;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that nobody would make on purpose, scanned by all scanners there are. */
class OddRepositoryTest {
    private static final String MODULE = "variable \"name\" {\n  type = string\n}\n";
    private static final String SERVICE = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n";

    @TempDir
    Path temp;

    private SampleRepository origin;

    @BeforeEach
    void makeRepository() {
        origin = SampleRepository.in(temp.resolve("origin"));
    }

    private ScanResult scan() {
        String commit = origin.commit();
        var mirror =
                new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20)).mirror(origin.url());
        mirror.fetch(null);
        return new RepositoryScan().scan(mirror, commit);
    }

    /** Git keeps a submodule that nobody fetched only where its empty folder is. */
    private void submodule(String path) throws IOException {
        Files.createDirectories(origin.folder().resolve(path));
        origin.git("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + "," + path);
    }

    private void link(String path, String target) throws IOException {
        Path link = origin.folder().resolve(path);
        Files.createDirectories(link.resolveSibling("."));
        Files.createSymbolicLink(link, Path.of(target));
    }

    @Test
    void pathsMayHoldAnything() {
        origin.write("a b/ünï ☃/main.tf", MODULE)
                .write("quo'te\"s/k.yaml", SERVICE)
                .write("new\nline/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n")
                .write("-dash/main.tf", MODULE);
        var result = scan();
        assertThat(result.assets())
                .extracting(ScannedAsset::kind, ScannedAsset::path)
                .containsExactly(
                        tuple("terraform", "-dash"),
                        tuple("terraform", "a b/ünï ☃"),
                        tuple("helm", "new\nline"),
                        tuple("kubernetes", "quo'te\"s"));
        assertThat(result.assets()).extracting(ScannedAsset::name).allMatch(name -> name.matches("[A-Za-z0-9_-]+"));
    }

    @Test
    void foldersMayBeCalledLikeFiles() {
        origin.write("x.tf/main.tf", MODULE)
                .write("Chart.yaml/values.yaml", "a: 1\n")
                .write("kustomization.yaml/deployment.yaml", SERVICE);
        assertThat(scan().assets()).extracting(ScannedAsset::path).containsExactly("kustomization.yaml", "x.tf");
    }

    @Test
    void linksInCirclesAndOutOfTheRepositoryLeadNowhere() throws IOException {
        origin.write("good/main.tf", MODULE);
        link("loop/a.tf", "b.tf");
        link("loop/b.tf", "a.tf");
        link("out/passwd.tf", "/etc/passwd");
        link("up/main.tf", "../../../etc/hosts");
        link("in/main.tf", "../good/main.tf");
        var result = scan();
        assertThat(result.assets())
                .filteredOn(asset -> asset.diagnostics().isEmpty())
                .extracting(ScannedAsset::path)
                .containsExactly("good", "in");
        assertThat(result.assets())
                .filteredOn(asset -> !asset.diagnostics().isEmpty())
                .allSatisfy(asset -> {
                    assertThat(asset.inputs()).isEmpty();
                    assertThat(asset.diagnostics()).extracting(Diagnostic::code).containsOnly("file-skipped");
                });
    }

    @Test
    void submodulesAreNamedWithTheirAddressesAndPassedOver() throws IOException {
        origin.write("good/main.tf", MODULE).write(".gitmodules", """
                        [submodule "module"]
                        \tpath = vendor/module
                        \turl = https://ada:secret@git.example.com/acme/module.git
                        [submodule "gone"]
                        \tpath = vendor/gone
                        """);
        origin.commit();
        for (String path : new String[] {"vendor/module", "vendor/bare"}) {
            submodule(path);
        }
        assertThat(scan().diagnostics())
                .extracting(Diagnostic::severity, Diagnostic::path, Diagnostic::message)
                .containsExactly(
                        tuple(
                                "info",
                                "vendor/bare",
                                "vendor/bare is a submodule, which is not followed. Connect that repository too to see what"
                                        + " lies in it."),
                        tuple(
                                "info",
                                "vendor/module",
                                "vendor/module is a submodule of https://git.example.com/acme/module.git, which is not"
                                        + " followed. Connect that repository too to see what lies in it."));
    }

    @Test
    void ofManySubmodulesTheFirstAreNamed() throws IOException {
        origin.write("good/main.tf", MODULE);
        origin.commit();
        for (int number = 0; number < 25; number++) {
            submodule("sub/" + number);
        }
        assertThat(scan().diagnostics())
                .hasSize(21)
                .last()
                .satisfies(each -> assertThat(each.message()).isEqualTo("5 more submodules are not followed either."));
    }

    @Test
    void submodulesArePassedOverAndLargeFilesOfLfsAreNamed() throws IOException {
        origin.write("good/main.tf", MODULE)
                .write(
                        "lfs/main.tf",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12\n");
        origin.commit();
        submodule("vendor/module");
        var result = scan();
        assertThat(result.assets()).extracting(ScannedAsset::path).containsExactly("good", "lfs");
        assertThat(result.assets().getLast().diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("Git LFS"));
    }

    @Test
    void hugeAndManyFilesAreBoundedAndNamed() {
        origin.write("huge/main.tf", "# " + "x".repeat(3 << 20))
                .write("huge.yaml", SERVICE + "# " + "y".repeat(3 << 20));
        for (int i = 0; i < 300; i++) {
            origin.write("deep/" + "d/".repeat(i % 40) + "f" + i + ".yaml", "a: [" + "[".repeat(i) + "\n");
        }
        var result = scan();
        assertThat(result.assets())
                .filteredOn(asset -> asset.path().equals("huge"))
                .singleElement()
                .satisfies(asset -> assertThat(asset.diagnostics())
                        .singleElement()
                        .satisfies(each -> assertThat(each.message()).contains("are not read")));
        assertThat(result.files()).isEqualTo(302);
    }

    @Test
    void anEmptyCommitHasNoAssets() {
        assertThat(scan().assets()).isEmpty();
    }
}
