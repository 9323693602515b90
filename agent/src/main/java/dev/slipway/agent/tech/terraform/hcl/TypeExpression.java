package dev.slipway.agent.tech.terraform.hcl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The type of a variable. Its printed form is the type in HCL on one line, always written the same way. */
public sealed interface TypeExpression {
    /** {@code string}, {@code number}, {@code bool} or {@code any}. */
    record Simple(String name) implements TypeExpression {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Many values of one type.
     *
     * @param kind {@code list}, {@code set} or {@code map}
     */
    record Collection(String kind, TypeExpression element) implements TypeExpression {
        @Override
        public String toString() {
            return kind + "(" + element + ")";
        }
    }

    /** A row of values, each of its own type. */
    record Row(List<TypeExpression> elements) implements TypeExpression {
        @Override
        public String toString() {
            return elements.stream().map(TypeExpression::toString).collect(Collectors.joining(", ", "tuple([", "])"));
        }
    }

    /** Named values, each of its own type. */
    record Structure(List<Member> members) implements TypeExpression {
        @Override
        public String toString() {
            return members.isEmpty()
                    ? "object({})"
                    : members.stream().map(Member::toString).collect(Collectors.joining(", ", "object({ ", " })"));
        }
    }

    /**
     * One named value of a {@link Structure}.
     *
     * @param optional whether it may be left out
     * @param defaultValue what it is then: a JSON token, or the text of an expression; null for null
     */
    record Member(
            String name,
            TypeExpression type,
            boolean optional,
            @Nullable String defaultValue) {
        @Override
        public String toString() {
            String inner = defaultValue == null ? type.toString() : type + ", " + defaultValue;
            return name + " = " + (optional ? "optional(" + inner + ")" : type);
        }
    }

    /** Reads a type; empty when the text is none. */
    static Optional<TypeExpression> parse(String text) {
        return TypeReader.read(ConfigFile.tokens(text));
    }
}
