package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.scan.RepositoryPaths;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where an expression leads, seen from a unit: https://terragrunt.gruntwork.io/docs/reference/hcl/functions/. Paths of the
 * repository begin with {@value #TOP}, so that they are not mistaken for absolute paths of a machine.
 *
 * @param file where the expression stands
 * @param folder of the unit
 * @param includes of the unit, those that are known already
 */
record Places(Configuration file, String folder, Folders folders, List<Include> includes) {
    private static final String TOP = "repository:/";

    /** The file or folder of the repository that an expression means; null where it cannot be known or is none. */
    @Nullable
    String path(String expression) {
        String path = anyPath(expression);
        return path != null && (path.equals(".") || folders.paths().contains(path)) ? path : null;
    }

    /** The same, whether there is such a file or folder or not. */
    @Nullable
    String anyPath(String expression) {
        String text = text(expression);
        return text == null ? null : local(text);
    }

    /** What an expression means that leads out of the repository; null where it leads nowhere else or cannot be known. */
    @Nullable
    String address(String expression) {
        String text = text(expression);
        return text == null || text.contains(TOP) || local(text) != null ? null : text;
    }

    /** An expression as it was written, without the quotes around it. */
    static String written(String expression) {
        boolean quoted = expression.length() > 1 && expression.startsWith("\"") && expression.endsWith("\"");
        return quoted ? expression.substring(1, expression.length() - 1) : expression;
    }

    private @Nullable String text(String expression) {
        return new PlaceExpression(this, expression).text();
    }

    /** A text of an expression as a path of the repository; null where it is an address, with or without a scheme. */
    private @Nullable String local(String text) {
        String plain = text.contains("?") ? text.substring(0, text.indexOf('?')) : text;
        if (plain.startsWith(TOP)) {
            return RepositoryPaths.resolve(".", plain.substring(TOP.length()).replaceAll("^/+", ""));
        }
        String path = RepositoryPaths.resolve(folder, plain);
        boolean address = plain.contains("::") || plain.contains("://");
        return !address && (plain.startsWith(".") || folders.paths().contains(path)) ? path : null;
    }

    /** What a function gives; null where it is none that tells a place. */
    @Nullable
    String call(String function, List<String> arguments) {
        return switch (function) {
            case "find_in_parent_folders" -> {
                String found = folders.above(folder, arguments.isEmpty() ? "terragrunt.hcl" : arguments.getFirst());
                yield found == null ? null : TOP + found;
            }
            case "dirname" -> arguments.size() == 1 ? dirname(arguments.getFirst()) : null;
            case "get_terragrunt_dir", "get_original_terragrunt_dir" -> TOP + folder;
            case "get_repo_root" -> TOP + ".";
            case "get_path_to_repo_root" -> relative(folder, ".");
            case "get_parent_terragrunt_dir" ->
                included(arguments).map(TOP::concat).orElse(null);
            case "path_relative_from_include" ->
                included(arguments).map(from -> relative(folder, from)).orElse(null);
            case "path_relative_to_include" ->
                included(arguments).map(from -> relative(from, folder)).orElse(null);
            default -> null;
        };
    }

    /** What a name stands for: {@code local.name} or {@code include.label.locals.name}. */
    Optional<Places.Meant> name(List<String> parts) {
        if (parts.size() == 2 && parts.getFirst().equals("local")) {
            return file.local(parts.get(1)).map(local -> new Meant(this, local));
        }
        boolean exposed = parts.size() == 4
                && parts.getFirst().equals("include")
                && parts.get(2).equals("locals");
        return includes.stream()
                .filter(include -> exposed && include.label().equals(parts.get(1)))
                .flatMap(include -> Optional.ofNullable(include.configuration()).stream())
                .flatMap(other -> other
                        .local(parts.get(3))
                        .map(local -> new Meant(new Places(other, folder, folders, includes), local))
                        .stream())
                .findFirst();
    }

    /** An expression and from where to read it. */
    record Meant(Places places, Expression expression) {}

    private Optional<String> included(List<String> arguments) {
        return includes.stream()
                .filter(include -> arguments.isEmpty() || include.label().equals(arguments.getFirst()))
                .flatMap(include -> Optional.ofNullable(include.path()).stream())
                .map(Folders::parent)
                .findFirst();
    }

    private static String dirname(String text) {
        int slash = text.lastIndexOf('/');
        return text.startsWith(TOP) && slash < TOP.length() ? TOP + "." : slash < 0 ? "." : text.substring(0, slash);
    }

    private static String relative(String from, String to) {
        String[] start = from.equals(".") ? new String[0] : from.split("/", -1);
        String[] end = to.equals(".") ? new String[0] : to.split("/", -1);
        int same = 0;
        while (same < start.length && same < end.length && start[same].equals(end[same])) {
            same++;
        }
        String up = "../".repeat(start.length - same);
        String down = String.join("/", List.of(end).subList(same, end.length));
        String path = up + down;
        return path.isEmpty() ? "." : path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
