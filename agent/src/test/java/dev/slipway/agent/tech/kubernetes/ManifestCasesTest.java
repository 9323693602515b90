package dev.slipway.agent.tech.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.scan.AssetScannerContract;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each folder of {@code cases/} is a small repository with manifests, or with what looks like some. */
class ManifestCasesTest extends AssetScannerContract {
    ManifestCasesTest() {
        super(new KubernetesScanner(), "cases");
    }

    private static String object(String apiVersion, String kind, String name) {
        return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "apps/v1", "batch/v1beta1", "networking.k8s.io/v1", "argoproj.io/v1alpha1", "a/v12"})
    void whatAServerOfTheApiCouldKnowIsAnObject(String apiVersion) {
        assertThat(scanTexts(Map.of("a.yaml", object(apiVersion, "Thing", "x"))))
                .singleElement()
                .satisfies(asset -> assertThat(asset.facts()).containsEntry("objects", "Thing x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v1.2", "1", "apps/1", "Apps/v1", "kind.x-k8s.io/v1alpha4", "eksctl.io/v1alpha5", "a b/v1", "''"
            })
    void whatNoneCouldKnowIsNone(String apiVersion) {
        assertThat(scanTexts(Map.of("a.yaml", object(apiVersion, "Thing", "x"))))
                .isEmpty();
    }

    @Test
    void ofVeryManyObjectsTheFirstAreNamed() {
        String text = IntStream.range(0, 45)
                .mapToObj(i -> object("v1", "ConfigMap", "c" + i))
                .collect(Collectors.joining("---\n"));
        assertThat(scanTexts(Map.of("all.yaml", text))).singleElement().satisfies(asset -> {
            assertThat(asset.facts()).containsEntry("count", "45");
            assertThat(asset.facts().get("objects")).endsWith("ConfigMap c29, and 15 more");
        });
    }

    @Test
    void anOverlayOfAnOverlayIsTheRoot() {
        var found = scanTexts(Map.of(
                "base/kustomization.yaml", "resources: [a.yaml]\n",
                "base/a.yaml", object("v1", "Secret", "s"),
                "mid/kustomization.yaml", "resources: [../base]\n",
                "top/kustomization.yaml", "components: [../mid/]\n"));
        assertThat(found).extracting(ScannedAsset::path).containsExactly("base", "mid", "top");
        assertThat(found).extracting(asset -> asset.facts().get("role")).containsExactly("base", "base", "root");
    }
}
