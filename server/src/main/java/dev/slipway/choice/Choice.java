package dev.slipway.choice;

import dev.slipway.wire.choice.ChoiceBody;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Answers. */
final class Choice {
    private static final int MOST = 1000;

    private Choice() {}

    /** Those in which the search text is. */
    static ChoicesBody of(Collection<ChoiceBody> all, Asked asked, boolean more) {
        String search = asked.search().strip().toLowerCase(Locale.ROOT);
        var wanted = all.stream()
                .filter(each -> search.isEmpty()
                        || each.value().toLowerCase(Locale.ROOT).contains(search)
                        || each.display().toLowerCase(Locale.ROOT).contains(search))
                .toList();
        return new ChoicesBody(wanted.stream().limit(MOST).toList(), more || wanted.size() > MOST, false, List.of());
    }

    /** Texts that people see as they are, those that the author allows. */
    static ChoicesBody ofTexts(List<String> all, Asked asked) {
        var allowed = asked.input().allowedValues();
        return of(
                all.stream()
                        .distinct()
                        .filter(each -> allowed.isEmpty() || allowed.contains(each))
                        .map(each -> new ChoiceBody(each, each))
                        .toList(),
                asked,
                false);
    }
}
