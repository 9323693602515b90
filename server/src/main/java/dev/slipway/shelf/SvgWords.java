package dev.slipway.shelf;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an SVG picture may say: shapes, gradients and words. Nothing that runs, fetches, embeds, animates or repeats: no scripts, event
 * handlers, foreign objects, images, style sheets, {@code use}, filters. Names as in the SVG 1.1 and 2 specifications of the W3C.
 */
final class SvgWords {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "symbol");

    private static final Set<String> ATTRIBUTES = Set.of(
            ("id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points pathLength transform preserveAspectRatio"
                            + " gradientUnits gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits"
                            + " dx dy rotate textLength lengthAdjust role aria-label aria-hidden version")
                    .split(" ", -1));

    /** May stand as an attribute, or in {@code style}. */
    private static final Set<String> PROPERTIES = Set.of(
            ("fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity"
                            + " stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask"
                            + " display visibility font-family font-size font-weight font-style text-anchor dominant-baseline"
                            + " letter-spacing vector-effect paint-order shape-rendering")
                    .split(" ", -1));

    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*['\"]?#[\\w.:-]+['\"]?\\s*\\)");
    private static final Pattern HARMLESS =
            Pattern.compile("[\\w\\s#%.,:;()+*/='\"&!?-]*", Pattern.UNICODE_CHARACTER_CLASS);

    private SvgWords() {}

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name) || PROPERTIES.contains(name);
    }

    static boolean isProperty(String name) {
        return PROPERTIES.contains(name);
    }

    /** Whether a value points at nothing but a part of the same picture. */
    static boolean isHarmless(String value) {
        String rest = LOCAL.matcher(value).replaceAll("");
        String small = rest.toLowerCase(Locale.ROOT);
        return HARMLESS.matcher(rest).matches()
                && !small.contains("url")
                && !small.contains("script")
                && !small.contains("data:")
                && !small.contains("//")
                && !small.contains("/*")
                && !small.contains("image(")
                && !small.contains("image-set")
                && !small.contains("src(");
    }
}
