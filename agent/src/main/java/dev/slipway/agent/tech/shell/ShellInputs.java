package dev.slipway.agent.tech.shell;

import dev.slipway.wire.asset.AssetInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that a shell script reads without having set them. In a function a variable counts as set if anything sets it,
 * since the function runs later. Where lines are taken from a file that is not in the repository, only variables with a default
 * or a message of their own are sure.
 */
record ShellInputs(ShellReader reader, RequiredVariables required) {
    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final int MOST = 200;

    List<AssetInput> all(SourcedFiles sourced, String path) {
        Optional<Set<String>> elsewhere = sourced.assigned(reader.sources());
        Set<String> assigned = reader.assigned();
        Map<String, List<ShellReader.Read>> byName = new LinkedHashMap<>();
        for (ShellReader.Read read : reader.reads()) {
            String name = read.name();
            boolean set = read.inFunction() ? assigned.contains(name) : read.set();
            boolean sure = elsewhere.map(names -> !names.contains(name)).orElse(isOptional(read) || demands(read));
            if (!set && sure && UPPER_CASE.matcher(name).matches() && Variables.isInput(name)) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(read);
            }
        }
        return byName.entrySet().stream()
                .limit(MOST)
                .map(entry -> variable(entry.getKey(), entry.getValue()).input(path))
                .toList();
    }

    private Variable variable(String name, List<ShellReader.Read> reads) {
        Optional<ShellReader.Read> demand =
                reads.stream().filter(ShellInputs::demands).findFirst();
        boolean optional = reads.stream().anyMatch(ShellInputs::isOptional);
        boolean needed = demand.isPresent() || required.checked().contains(name) || (required.all() && !optional);
        Optional<ShellReader.Read> byDefault =
                reads.stream().filter(ShellInputs::hasDefault).findFirst();
        String given = byDefault.map(read -> literal(read.operand())).orElse(null);
        return new Variable(
                name,
                needed ? null : given,
                demand.map(read -> literal(read.operand()))
                        .filter(message -> !message.isBlank())
                        .orElse(null),
                needed,
                optional,
                demand.or(() -> needed ? Optional.empty() : byDefault)
                        .orElse(reads.getFirst())
                        .line());
    }

    private static boolean demands(ShellReader.Read read) {
        return read.operator().endsWith("?");
    }

    private static boolean hasDefault(ShellReader.Read read) {
        return read.operator().endsWith("-") || read.operator().endsWith("=");
    }

    private static boolean isOptional(ShellReader.Read read) {
        return hasDefault(read) || read.operator().endsWith("+");
    }

    /** A text in which nothing is filled in; null otherwise. */
    private static @Nullable String literal(String operand) {
        if (operand.contains("$") || operand.contains("`")) {
            return null;
        }
        boolean quoted = operand.length() > 1
                && (operand.startsWith("\"") || operand.startsWith("'"))
                && operand.charAt(operand.length() - 1) == operand.charAt(0);
        return quoted ? operand.substring(1, operand.length() - 1) : operand;
    }
}
