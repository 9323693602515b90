package dev.slipway.agent.tech.shell;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of environment variables say. */
final class Variables {
    /** What the system, the shell or a build service sets. */
    private static final Set<String> SYSTEM = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "PWD",
            "OLDPWD",
            "SHELL",
            "TERM",
            "LANG",
            "LANGUAGE",
            "TMPDIR",
            "TMP",
            "TEMP",
            "HOSTNAME",
            "HOST",
            "UID",
            "EUID",
            "GID",
            "PPID",
            "EDITOR",
            "VISUAL",
            "PAGER",
            "CI",
            "IFS",
            "RANDOM",
            "SRANDOM",
            "SECONDS",
            "LINENO",
            "FUNCNAME",
            "OSTYPE",
            "HOSTTYPE",
            "MACHTYPE",
            "OPTARG",
            "OPTIND",
            "OPTERR",
            "REPLY",
            "PIPESTATUS",
            "DIRSTACK",
            "SHLVL",
            "SHELLOPTS",
            "GROUPS",
            "COLUMNS",
            "LINES",
            "DISPLAY",
            "MAIL",
            "MANPATH",
            "EPOCHSECONDS",
            "EPOCHREALTIME",
            "TZ",
            "PS1",
            "PS2",
            "PS3",
            "PS4",
            "PROMPT_COMMAND",
            "LD_LIBRARY_PATH",
            "LD_PRELOAD",
            "PYTHONPATH",
            "VIRTUAL_ENV",
            "NO_COLOR",
            "COLORTERM",
            "SUDO_USER",
            "ARGV",
            "SUDO_UID",
            "SUDO_GID",
            "WAYLAND_DISPLAY",
            "CDPATH",
            "FPATH",
            "ENV",
            "HISTFILE",
            "HISTSIZE",
            "MAPFILE",
            "COPROC",
            "COMSPEC",
            "SYSTEMROOT",
            "APPDATA",
            "USERPROFILE",
            "USERNAME",
            "PROGRAMFILES",
            "COMMAND_MODE",
            "NULL");

    private static final Pattern FAMILIES =
            Pattern.compile("(LC|BASH|ZSH|XDG|SSH|COMP|DBUS|CI|GITHUB|RUNNER|BUILDKITE|TRAVIS|CIRCLE|BITBUCKET"
                    + "|KUBERNETES_SERVICE|KUBERNETES_PORT)_.*|BASH[A-Z]*");
    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)");

    private Variables() {}

    /** Whether somebody who starts the script would set it. */
    static boolean isInput(String name) {
        return name.length() > 1
                && !SYSTEM.contains(name)
                && (!FAMILIES.matcher(name).matches() || name.equals("GITHUB_TOKEN"));
    }

    /** Whether the name says that the value is not to be shown. */
    static boolean isSecret(String name) {
        return SECRET.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }
}
