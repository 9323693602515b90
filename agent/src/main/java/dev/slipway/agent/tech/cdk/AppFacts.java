package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.scan.SourceFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What else is worth knowing about an app. */
final class AppFacts {
    private AppFacts() {}

    static Map<String, String> of(CdkApp app, SourceFiles files, Set<String> neighbours) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("evidence", CdkScanner.FILE + ", line " + app.line() + ": app " + app.command());
        if (app.command().isEmpty()) {
            facts.put("evidence", CdkScanner.FILE + ", which is broken but has an app");
            return facts;
        }
        facts.put("app", app.command());
        String language = AppLanguage.of(app.command(), neighbours);
        if (language != null) {
            facts.put("language", language);
        }
        List<String> stacks = EntryFile.of(app.folder(), app.command(), files)
                .map(StackNames::in)
                .orElse(List.of());
        if (!stacks.isEmpty()) {
            facts.put("stacks", String.join(", ", stacks));
        }
        int flags = ContextReader.flags(app.root());
        if (flags > 0) {
            facts.put("feature_flags", String.valueOf(flags));
        }
        return facts;
    }
}
