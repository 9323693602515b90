package dev.slipway.agent.tech.terraform.hcl;

/** Which characters make up words. */
final class Characters {
    private Characters() {}

    static boolean startsWord(char character) {
        return Character.isLetter(character) || character == '_' || Character.isHighSurrogate(character);
    }

    static boolean continuesWord(char character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '-'
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static int endOfWord(Source source, int start) {
        int at = start;
        while (at < source.length() && continuesWord(source.at(at))) {
            at++;
        }
        return at;
    }
}
