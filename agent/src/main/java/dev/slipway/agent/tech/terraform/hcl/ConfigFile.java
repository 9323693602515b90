package dev.slipway.agent.tech.terraform.hcl;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A configuration file as far as it could be read.
 *
 * @param faults what could not be read, in the order of the file; at most twenty and a remark that there are more
 */
public record ConfigFile(Body body, List<SyntaxFault> faults) {
    private static final String MARK = "\uFEFF";

    /**
     * Reads a file in the syntax that its name tells: {@code .json} at the end means JSON. Never fails.
     *
     * @param content UTF-8; a byte order mark is passed over
     */
    public static ConfigFile read(String fileName, byte[] content) {
        Faults faults = new Faults();
        String text = decode(content, faults);
        Body body =
                fileName.endsWith(".json") ? JsonReader.read(text, faults) : HclParser.parse(new Source(text), faults);
        return new ConfigFile(body, faults.all());
    }

    /** An attribute's text as expression of the native syntax; faults are ignored. */
    static List<Token> tokens(String text) {
        return Lexer.tokens(new Source(text), new Faults());
    }

    private static String decode(byte[] content, Faults faults) {
        Charset charset = charset(content);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            faults.add(
                    Position.START,
                    "hcl-encoding",
                    "This file is written in " + charset + "; Terraform reads only UTF-8");
        }
        String text = new String(content, charset);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Charset charset(byte[] content) {
        int first = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
