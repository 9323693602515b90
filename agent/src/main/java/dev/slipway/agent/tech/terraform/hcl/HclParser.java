package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Builds bodies from tokens. A first, strict reading takes brackets as they come. When that leaves one open at the end, a second
 * reading takes a block of Terraform's that begins in the first column as the proof that what is still open was meant to be closed,
 * so that one missing brace costs one block and not the rest of the file.
 */
final class HclParser {
    private static final int DEEPEST = 60;
    private static final Set<String> TOP_LEVEL = Set.of(
            "variable",
            "output",
            "resource",
            "data",
            "module",
            "provider",
            "terraform",
            "locals",
            "moved",
            "import",
            "check",
            "removed",
            "ephemeral");

    private final Source source;
    private final Tokens tokens;
    private final Faults faults;
    private final boolean mending;
    private boolean leftOpen;
    private int depth;

    private HclParser(Source source, Tokens tokens, Faults faults, boolean mending) {
        this.source = source;
        this.tokens = tokens;
        this.faults = faults;
        this.mending = mending;
    }

    static HclBody parse(Source source, Faults lexical) {
        List<Token> tokens = Lexer.tokens(source, lexical);
        Faults strict = new Faults();
        HclParser parser = new HclParser(source, new Tokens(tokens), strict, false);
        HclBody body = parser.file();
        if (!parser.leftOpen) {
            strict.all().forEach(fault -> lexical.add(fault.position(), fault.code(), fault.message()));
            return body;
        }
        return new HclParser(source, new Tokens(tokens), lexical, true).file();
    }

    private HclBody file() {
        HclBody body = new HclBody(Position.START);
        while (!tokens.peek().is(Token.Kind.END)) {
            fill(body);
            if (tokens.peek().is("}")) {
                fault(tokens.next(), "This } closes nothing");
            }
        }
        return body;
    }

    /** Reads items up to a closing brace or the end, neither of which it takes. */
    private void fill(HclBody body) {
        while (true) {
            tokens.skipNewlines();
            Token token = tokens.peek();
            if (token.is(Token.Kind.END) || token.is("}") || (depth > 0 && beginsTopLevel())) {
                return;
            }
            if (token.is(Token.Kind.IDENTIFIER)) {
                item(body, tokens.next());
            } else {
                fault(token, "A name of an attribute or a block must stand here, not " + token.shown());
                skipLine();
            }
        }
    }

    private void item(HclBody body, Token name) {
        if (tokens.peek().is("=")) {
            tokens.next();
            Expression expression = expression(name);
            if (!body.add(name.text(), expression)) {
                fault(name, "The attribute " + name.text() + " is given twice");
            }
        } else {
            block(body, name);
        }
    }

    private void block(HclBody body, Token type) {
        List<String> labels = new ArrayList<>();
        while (tokens.peek().is(Token.Kind.QUOTED) || tokens.peek().is(Token.Kind.IDENTIFIER)) {
            labels.add(label(tokens.next()));
        }
        Token brace = tokens.peek();
        if (!brace.is("{")) {
            fault(brace, "After " + type.text() + " must come = and a value, or { and a block, not " + brace.shown());
            skipLine();
            return;
        }
        tokens.next();
        boolean inOneLine = !tokens.peek().is(Token.Kind.NEWLINE);
        HclBody inner = new HclBody(source.position(brace.start()));
        body.add(new Block(type.text(), labels, inner, source.position(type.start())));
        if (++depth > DEEPEST) {
            fault(brace, "Blocks are nested more than " + DEEPEST + " deep; the rest of the file is not read");
            tokens.toEnd();
        }
        fill(inner);
        depth--;
        close(type, brace, inner, inOneLine);
    }

    private void close(Token type, Token brace, HclBody inner, boolean inOneLine) {
        if (!tokens.peek().is("}")) {
            leftOpen = true;
            fault(brace, "The { of this " + type.text() + " block is not closed");
            return;
        }
        checkLines(brace, inner, inOneLine);
        tokens.next();
        Token after = tokens.peek();
        if (!after.is(Token.Kind.NEWLINE) && !after.is(Token.Kind.END) && !after.is("}")) {
            fault(after, "A new line must begin after the } of a block");
        }
    }

    /** A block may stand on one line when it holds nothing but one attribute. */
    private void checkLines(Token brace, HclBody inner, boolean inOneLine) {
        boolean lineEnded = tokens.previous().is(Token.Kind.NEWLINE);
        if (!inOneLine && !lineEnded) {
            fault(tokens.peek(), "A new line must begin before the } of a block");
        } else if (inOneLine && (lineEnded || inner.holdsBlocks())) {
            fault(
                    brace,
                    "A new line must begin after the { of a block, unless one attribute and the } are all that follows");
        }
    }

    private Expression expression(Token name) {
        List<Token> parts = new ExpressionTokens(tokens, this::beginsTopLevel, this::fault).collect();
        leftOpen |= tokens.endedInside();
        if (parts.isEmpty()) {
            fault(name, "The attribute " + name.text() + " has no value");
            return new Expression("", source.position(name.end()), null, parts);
        }
        String text = source.text()
                .substring(parts.getFirst().start(), parts.getLast().end());
        return new Expression(text, source.position(parts.getFirst().start()), Literals.read(parts), parts);
    }

    private boolean beginsTopLevel() {
        Token token = tokens.peek();
        if (!mending || !token.is(Token.Kind.IDENTIFIER) || !TOP_LEVEL.contains(token.text())) {
            return false;
        }
        boolean firstColumn = token.start() == 0 || source.at(token.start() - 1) == '\n';
        Token second = tokens.peek(1);
        return firstColumn && (second.is(Token.Kind.QUOTED) || second.is("{"));
    }

    private void skipLine() {
        while (!tokens.peek().is(Token.Kind.NEWLINE) && !tokens.peek().is(Token.Kind.END)) {
            tokens.next();
        }
    }

    private String label(Token token) {
        if (token.is(Token.Kind.IDENTIFIER)) {
            return token.text();
        }
        String plain = Texts.quoted(token.text());
        if (plain == null) {
            fault(token, "A label must be a plain text, without interpolation");
            return token.text();
        }
        return plain;
    }

    private void fault(Token token, String message) {
        faults.add(source.position(token.start()), message);
    }
}
