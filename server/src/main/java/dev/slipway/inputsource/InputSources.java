package dev.slipway.inputsource;

import dev.slipway.inputsource.Found.Value;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.CloudCredentials;
import dev.slipway.language.BoundedPattern;
import dev.slipway.wire.inputsource.SourceDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Asks input sources for their values. Blocks as long as the source takes, at most a minute. */
@Component
public final class InputSources {
    /** Values given at most, as the known product does it. */
    public static final int MOST = 1000;

    private final InputSourceStore store;
    private final SourceKinds kinds;
    private final CloudCredentials credentials;

    InputSources(InputSourceStore store, SourceKinds kinds, CloudCredentials credentials) {
        this.store = store;
        this.kinds = kinds;
        this.credentials = credentials;
    }

    /**
     * What the source has now.
     *
     * @throws Problem {@code NOT_FOUND} for a source that the space does not have; whatever kept it from answering, named with the source
     */
    public Found values(SpaceId space, String name, Question question) {
        var source = store.find(name)
                .filter(each -> each.isUsableIn(space))
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "The space has no input source named '" + name
                                + "'; an administrator of the account adds one, or lets the space use it."));
        try {
            return asked(source.details(), question);
        } catch (Problem problem) {
            throw new Problem(problem.code(), "Input source '" + source.name() + "' gave no values. " + problem.text());
        }
    }

    /** What a source would have that need not be stored. */
    Found asked(SourceDetails details, Question question) {
        var kind = kinds.named(details.type());
        var settings = Settings.of(details, question.overrides(), kind.fields());
        var content = kind.fetch(settings, opened(details));
        return switch (content) {
            case SourceKind.Names names ->
                bounded(
                        names.names().stream()
                                .map(each -> new Value(each, each))
                                .toList(),
                        settings,
                        question,
                        names.more());
            case SourceKind.Text text ->
                bounded(
                        JsonValues.of(
                                text.text(),
                                settings.get(SourceFields.JSON_PATH),
                                settings.get(SourceFields.DISPLAY_PATH)),
                        settings,
                        question,
                        false);
        };
    }

    private Opened opened(SourceDetails details) {
        String name = details.credentialName();
        return name == null || name.isBlank()
                ? Opened.NOBODY
                : new Opened(name, credentials.open(name.strip()).fields());
    }

    private static Found bounded(List<Value> all, Settings settings, Question question, boolean more) {
        var byValue = new LinkedHashMap<String, Value>();
        all.forEach(each -> byValue.putIfAbsent(each.value(), each));
        String filter = settings.get(SourceFields.FILTER);
        if (!filter.isEmpty()) {
            byValue.keySet().retainAll(matching(filter, byValue));
        }
        String search = question.search().strip().toLowerCase(Locale.ROOT);
        var wanted = byValue.values().stream()
                .filter(each -> search.isEmpty() || has(each, search))
                .toList();
        return new Found(wanted.stream().limit(MOST).toList(), more || wanted.size() > MOST);
    }

    private static boolean has(Value value, String search) {
        return value.value().toLowerCase(Locale.ROOT).contains(search)
                || value.display().toLowerCase(Locale.ROOT).contains(search);
    }

    private static List<String> matching(String filter, Map<String, Value> values) {
        Pattern pattern = SourceChecks.pattern(filter);
        return BoundedPattern.found(pattern, List.copyOf(values.keySet()))
                .orElseThrow(() ->
                        Settings.refused(SourceFields.FILTER, "takes too long on the values found; make it simpler"));
    }
}
