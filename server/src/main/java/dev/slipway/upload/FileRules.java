package dev.slipway.upload;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Upload;
import dev.slipway.upload.UploadedFile.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a blueprint asks of the files given for an input. */
public final class FileRules {
    private static final int MEGABYTE = 1 << 20;

    /** No folders, no names that mean something to a shell or a file system. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()+@=-]{0,199}");

    private final String input;
    private final Upload limits;
    private final Faults faults = new Faults();

    private FileRules(String input, Upload limits) {
        this.input = input;
        this.limits = limits;
    }

    /** @throws Problem {@code INVALID_INPUT}: all that is wrong with the files, in the input's field */
    public static void check(String input, Upload limits, List<Facts> files) {
        new FileRules(input, limits).check(files);
    }

    private void check(List<Facts> files) {
        Integer most = limits.maxFiles();
        if (files.isEmpty()) {
            refuse("needs a file.");
        } else if (most != null && files.size() > most) {
            refuse("takes at most " + most + " files, not " + files.size() + ".");
        }
        var names = new HashSet<String>();
        for (Facts file : files) {
            name(file.name(), names);
            Double megabytes = limits.maxMegabytes();
            if (megabytes != null && file.size() > megabytes * MEGABYTE) {
                refuse("takes files of at most " + megabytes + " MB, and " + file.name() + " is larger.");
            }
        }
        faults.raise();
    }

    private void name(String name, Set<String> others) {
        if (!NAME.matcher(name).matches() || name.endsWith(".")) {
            refuse("takes files whose names begin with a letter or digit and have letters, digits, spaces and"
                    + " . _ ( ) + @ = - alone.");
        } else if (!others.add(name.toLowerCase(Locale.ROOT))) {
            refuse("was given two files named " + name + ".");
        } else if (!hasFormat(name)) {
            refuse("takes files of the kinds " + String.join(", ", limits.formats()) + ", not " + name + ".");
        }
    }

    private boolean hasFormat(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return limits.formats().isEmpty()
                || limits.formats().stream()
                        .map(format -> format.toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""))
                        .anyMatch(format -> lower.endsWith("." + format));
    }

    private void refuse(String why) {
        faults.add(new Problem(ErrorCode.INVALID_INPUT, input + ": " + why).inField("inputs." + input));
    }
}
