package dev.slipway.agent.tech.shell;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.HeaderComment;
import dev.slipway.agent.scan.SourceFile;
import java.util.Optional;

/** Decides whether a file is a shell script that is run by itself, and puts together what is known of it. */
final class ShellScript {
    private ShellScript() {}

    /** Reads a file; empty where it is none: one that may not be executed and has no shebang, or is sourced by others, is
     * part of them. */
    static Optional<Script> read(SourceFile file, String text, Shebang shebang, SourcedFiles sourced) {
        boolean executable = file.entry().kind() == TreeEntry.Kind.EXECUTABLE;
        String language = shebang.isThere() ? shebang.language() : language(file, executable);
        boolean library = !executable && sourced.isSourced(file.path());
        if (language.isEmpty() || text.isBlank() || library) {
            return Optional.empty();
        }
        ShellReader reader = sourced.reader(file.path());
        String flags = ShellArguments.flags(reader, text);
        String usage = ShellArguments.usage(text);
        String evidence = shebang.isThere() ? ", line 1: " + shebang.line() : ": executable";
        return Optional.of(new Script(
                file,
                language,
                HeaderComment.sentence(text),
                new ShellInputs(reader, RequiredVariables.of(text, shebang)).all(sourced, file.path()),
                flags.isEmpty() ? usage : flags,
                usage,
                ScriptPaths.isTest(file.entry()),
                evidence));
    }

    private static String language(SourceFile file, boolean executable) {
        String name = file.entry().fileName();
        if (!executable) {
            return "";
        }
        return name.endsWith(".bash") ? "bash" : name.endsWith(".zsh") ? "zsh" : name.endsWith(".sh") ? "sh" : "";
    }
}
