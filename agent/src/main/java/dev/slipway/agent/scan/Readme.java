package dev.slipway.agent.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes from a folder's README the first sentence that tells what it is for. */
public final class Readme {
    private static final int MOST_LINES = 200;
    private static final int LONGEST = 300;

    private Readme() {}

    /** Whether a file is one. */
    public static boolean is(String fileName) {
        return fileName.equalsIgnoreCase("readme.md");
    }

    /** What the README of a folder says, if a scanner asked for that file; null where it says nothing. */
    public static @Nullable String sentence(SourceFiles files, String folder) {
        String prefix = folder.equals(".") ? "" : folder + "/";
        for (String name : List.of("README.md", "readme.md", "Readme.md")) {
            SourceFile file = files.file(prefix + name).orElse(null);
            if (file != null && file.skipped() == null) {
                return sentence(file.text());
            }
        }
        return null;
    }

    /** The first sentence of the first paragraph that is prose: no heading, badge, list, table, code or markup; null where there is none. */
    public static @Nullable String sentence(String markdown) {
        String paragraph = markdown.lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .dropWhile(line -> !isProse(line))
                .takeWhile(Readme::continues)
                .map(line -> line.replaceAll("\\[([^\\]\\[]{0,200})\\]\\([^)]{0,500}\\)", "$1")
                        .replaceAll("[*`]", ""))
                .collect(Collectors.joining(" "));
        if (paragraph.isBlank()) {
            return null;
        }
        int end = paragraph.indexOf(". ");
        String sentence = end < 0 ? paragraph : paragraph.substring(0, end + 1);
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    private static boolean continues(String line) {
        return !line.isEmpty() && "#<|>-+!".indexOf(line.charAt(0)) < 0 && !line.startsWith("```");
    }

    private static boolean isProse(String line) {
        return !line.isEmpty() && Character.isLetter(line.charAt(0)) && !line.matches("[=-]+");
    }
}
