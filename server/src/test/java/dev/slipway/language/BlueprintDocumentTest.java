package dev.slipway.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.language.BlueprintDocument.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueprintDocumentTest {
    private static BlueprintDocument.Metadata metadata(String yaml) {
        return ParsedBlueprint.of("spec_version: 2\nmetadata: {" + yaml + "}\n", "x")
                .document()
                .header()
                .metadata();
    }

    @Test
    void publishesInTheNamedSpacesWhateverTheirCase() {
        var named = new Audience(false, List.of("Web", "data"));
        assertThat(named.in("web")).isTrue();
        assertThat(named.in("Data")).isTrue();
        assertThat(named.in("other")).isFalse();
    }

    @Test
    void tellsAbsentFromFalse() {
        assertThat(metadata("self-service: false").selfService()).isEqualTo(new Audience(false, List.of()));
        assertThat(metadata("self-service: true").selfService()).isEqualTo(new Audience(true, List.of()));
        assertThat(metadata("self-service: []").selfService()).isEqualTo(new Audience(false, List.of()));
        assertThat(metadata("self-service:").selfService()).isNull();
        assertThat(metadata("").selfService()).isNull();
    }
}
