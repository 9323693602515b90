package dev.slipway.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Time tables of five fields. */
final class Cron {
    private record Field(String name, String range) {}

    private static final List<Field> FIELDS = List.of(
            new Field("minute", "0 to 59"),
            new Field("hour", "0 to 23"),
            new Field("day of the month", "1 to 31"),
            new Field("month", "1 to 12 or JAN to DEC"),
            new Field("day of the week", "0 to 7 or SUN to SAT"));
    private static final int LONGEST = 200;

    private Cron() {}

    /** What is wrong with a time table, a sentence that names the field; null where nothing is. */
    static @Nullable String fault(String text) {
        if (text.length() > LONGEST) {
            return "it has more than " + LONGEST + " characters.";
        }
        List<String> given = List.of(text.strip().split("\\s+", -1));
        if (given.size() != FIELDS.size()) {
            return "it has " + given.size() + (given.size() == 1 ? " field" : " fields") + ", not five.";
        }
        for (int number = 0; number < FIELDS.size(); number++) {
            Field field = FIELDS.get(number);
            if (!isField(given.get(number), number)) {
                return "the " + field.name() + " \"" + given.get(number) + "\" is not " + field.range()
                        + ", nor made of such by \"*\", \",\", \"-\" and \"/\".";
            }
        }
        return null;
    }

    private static boolean isField(String text, int number) {
        var fields = new StringBuilder("0");
        for (int other = 0; other < FIELDS.size(); other++) {
            fields.append(' ').append(other == number ? text : "*");
        }
        return CronExpression.isValidExpression(fields.toString());
    }
}
