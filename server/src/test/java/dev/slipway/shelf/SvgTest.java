package dev.slipway.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Pictures that people upload; cases are files under {@code svg/}. */
class SvgTest {
    private static final Path CASES = Path.of("src", "test", "resources", "svg");

    static Stream<Path> hostile() throws IOException {
        return files("hostile");
    }

    static Stream<Path> refused() throws IOException {
        return files("refused");
    }

    static Stream<Path> plain() throws IOException {
        return files("plain");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var found = Files.list(CASES.resolve(folder))) {
            return found.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Path file) throws Exception {
        var root = read(Svg.clean(Files.readAllBytes(file)));
        assertHarmless(root);
        assertThat(root.getElementsByTagName("path").getLength())
                .as("what is harmless stays")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> Svg.clean(bytes)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_INPUT);
            assertThat(problem.field()).isEqualTo("file");
        });
    }

    @ParameterizedTest
    @MethodSource
    void plain(Path file) throws Exception {
        byte[] once = Svg.clean(Files.readAllBytes(file));
        assertHarmless(read(once));
        assertThat(Svg.clean(once)).as("what is clean stays as it is").isEqualTo(once);
    }

    @Test
    void keepsWhatAPictureNeeds() throws Exception {
        String gradient = text(Svg.clean(Files.readAllBytes(CASES.resolve("plain/gradient.svg"))));
        assertThat(gradient)
                .contains(
                        "viewBox=\"0 0 24 24\"",
                        "fill=\"url(#b)\"",
                        "href=\"#a\"",
                        "rotate(-45 12 12)",
                        "rgb(1, 2, 3)");
        String editor = text(Svg.clean(Files.readAllBytes(CASES.resolve("plain/editor.svg"))));
        assertThat(editor)
                .contains("fill=\"#1c4e8a\"", "stroke-width=\"2px\"")
                .doesNotContain("inkscape", "metadata", "style=");
    }

    @Test
    void tellsAPictureByItsBytesAndNeverByItsName() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        assertThat(Picture.of(png).type()).isEqualTo("image/png");
        assertThat(Picture.of("RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                        .type())
                .isEqualTo("image/webp");
        assertThat(Picture.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo("image/svg+xml");
        for (String other : new String[] {"<html></html>", "#!/bin/sh", "%PDF-1.7", ""}) {
            assertThatThrownBy(() -> Picture.of(other.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> Picture.of(new byte[Picture.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.TOO_LARGE));
    }

    private static void assertHarmless(Element element) {
        assertThat(SvgWords.isElement(element.getLocalName()))
                .as(element.getTagName())
                .isTrue();
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            String name = attributes.item(at).getNodeName();
            String value = attributes.item(at).getNodeValue();
            assertThat(name).doesNotStartWith("on").doesNotContain("style");
            if (!name.equals("xmlns")) {
                assertThat(value)
                        .doesNotContain("evil", "script", "data:", "\\", "//")
                        .doesNotContain("<");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                assertHarmless(inside);
            } else {
                assertThat(child.getNodeType()).isEqualTo(Node.TEXT_NODE);
            }
        }
    }

    private static Element read(byte[] picture) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setCoalescing(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture))
                .getDocumentElement();
    }

    private static String text(byte[] picture) {
        return new String(picture, StandardCharsets.UTF_8);
    }
}
