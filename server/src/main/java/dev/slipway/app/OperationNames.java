package dev.slipway.app;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the document derives from a path: a name for the operation that no other change disturbs, and the path's variables. */
final class OperationNames {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    private OperationNames() {}

    /** Such as {@code getSpacesSpaceUsers} for {@code GET /api/spaces/{space}/users}; a slash at the end makes another name. */
    static String of(String method, String path) {
        var name = new StringBuilder(method.toLowerCase(Locale.ROOT));
        WORD.matcher(path.replaceFirst("^/api/", "/"))
                .results()
                .map(MatchResult::group)
                .forEach(word ->
                        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length()));
        return name + (path.endsWith("/") ? "Slash" : "");
    }

    /** Variables of the path that no parameter of the method stands for, such as the space that the guard resolves. */
    static List<Parameter> missingVariables(String path, Operation operation) {
        var known = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        known.stream().noneMatch(each -> "path".equals(each.getIn()) && name.equals(each.getName())))
                .map(name -> new PathParameter().name(name).required(true).schema(new StringSchema()))
                .toList();
    }
}
