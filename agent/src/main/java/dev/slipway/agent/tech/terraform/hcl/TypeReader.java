package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads type expressions: https://developer.hashicorp.com/terraform/language/expressions/type-constraints. */
final class TypeReader {
    private static final int DEEPEST = 60;
    private static final Set<String> SIMPLE = Set.of("string", "number", "bool", "any");
    private static final Set<String> COLLECTIONS = Set.of("list", "set", "map");
    private static final TypeExpression ANY = new TypeExpression.Simple("any");

    /** Thrown inside this class alone, to leave a nested reading of something that is no type. */
    private static final class NoType extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NoType() {
            super(null, null, false, false);
        }
    }

    private final Tokens tokens;
    private int depth;

    private TypeReader(Tokens tokens) {
        this.tokens = tokens;
    }

    static Optional<TypeExpression> read(List<Token> all) {
        TypeReader reader = new TypeReader(new Tokens(Tokens.closed(all)));
        try {
            TypeExpression type = reader.type();
            return reader.peek().is(Token.Kind.END) ? Optional.of(type) : Optional.empty();
        } catch (NoType _) {
            return Optional.empty();
        }
    }

    private TypeExpression type() {
        if (++depth > DEEPEST) {
            throw new NoType();
        }
        TypeExpression type = named(name());
        depth--;
        return type;
    }

    /** The word a type begins with; old configurations put it in quotes. */
    private String name() {
        Token token = next();
        if (token.is(Token.Kind.QUOTED)) {
            String text = Texts.quoted(token.text());
            return text == null ? "" : text;
        }
        return token.text();
    }

    private TypeExpression named(String name) {
        if (SIMPLE.contains(name)) {
            return new TypeExpression.Simple(name);
        }
        if (COLLECTIONS.contains(name)) {
            return new TypeExpression.Collection(name, peek().is("(") ? inParentheses() : ANY);
        }
        return switch (name) {
            case "object" -> structure();
            case "tuple" -> row();
            default -> throw new NoType();
        };
    }

    private TypeExpression inParentheses() {
        expect("(");
        TypeExpression inner = type();
        skip(",");
        expect(")");
        return inner;
    }

    private TypeExpression row() {
        expect("(");
        expect("[");
        List<TypeExpression> elements = new ArrayList<>();
        while (!peek().is("]")) {
            elements.add(type());
            skip(",");
        }
        expect("]");
        skip(",");
        expect(")");
        return new TypeExpression.Row(elements);
    }

    private TypeExpression structure() {
        expect("(");
        expect("{");
        List<TypeExpression.Member> members = new ArrayList<>();
        while (!peek().is("}")) {
            members.add(member());
            skip(",");
        }
        expect("}");
        skip(",");
        expect(")");
        return new TypeExpression.Structure(members);
    }

    private TypeExpression.Member member() {
        Token token = peek();
        if (!token.is(Token.Kind.IDENTIFIER) && !token.is(Token.Kind.QUOTED)) {
            throw new NoType();
        }
        String name = name();
        if (!peek().is(":")) {
            expect("=");
        } else {
            next();
        }
        if (!peek().isWord("optional")) {
            return new TypeExpression.Member(name, type(), false, null);
        }
        next();
        expect("(");
        TypeExpression type = type();
        String defaultValue = peek().is(",") ? defaultValue() : null;
        expect(")");
        return new TypeExpression.Member(name, type, true, defaultValue);
    }

    /** Everything up to the parenthesis that closes {@code optional}. */
    private @Nullable String defaultValue() {
        tokens.next();
        List<Token> parts = new ArrayList<>();
        int open = 0;
        while (!tokens.peek().is(Token.Kind.END) && (open > 0 || !tokens.peek().is(")"))) {
            Token token = tokens.next();
            parts.add(token);
            open += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
            open -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
        }
        if (!parts.isEmpty() && parts.getLast().is(",")) {
            parts.removeLast();
        }
        if (parts.stream().allMatch(part -> part.is(Token.Kind.NEWLINE))) {
            return null;
        }
        JsonNode literal = Literals.read(parts);
        if (literal != null) {
            return literal.isNull() ? null : literal.toString();
        }
        return parts.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private void expect(String punctuation) {
        if (!next().is(punctuation)) {
            throw new NoType();
        }
    }

    private void skip(String punctuation) {
        if (peek().is(punctuation)) {
            next();
        }
    }

    private Token peek() {
        tokens.skipNewlines();
        return tokens.peek();
    }

    private Token next() {
        tokens.skipNewlines();
        return tokens.next();
    }
}
