package dev.slipway.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name taken apart into its words, in small letters: {@code subnetIds} and {@code subnet_ids} are the same. */
record Words(List<String> all) {
    private static final Pattern BETWEEN = Pattern.compile("[_\\-. ]+|(?<=[a-z0-9])(?=[A-Z])");

    /** What so many things have that the word alone does not tell whose is meant. */
    private static final Set<String> GENERIC = Set.of(
            "id",
            "name",
            "arn",
            "key",
            "value",
            "type",
            "kind",
            "tag",
            "label",
            "description",
            "enabled",
            "version",
            "status",
            "size",
            "count",
            "port");

    private static final Set<String> SINGULAR = Set.of(
            "dns", "aws", "https", "tls", "kms", "sns", "sqs", "ecs", "eks", "rds", "alias", "status", "gcs", "ses");

    static Words of(String name) {
        return new Words(Arrays.stream(BETWEEN.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Without what stands between the words; two names are the same when this is. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
    }

    boolean isGeneric() {
        return all.isEmpty() || (all.size() == 1 && GENERIC.contains(singular(all.getFirst())));
    }

    /** Whether the name speaks of several things. */
    boolean isPlural() {
        return !all.isEmpty() && !singular(all.getLast()).equals(all.getLast());
    }

    /** Whether all words of the shorter name end the longer one, plurals aside, and say enough to go by. */
    boolean endsLike(Words other) {
        int more = other.all.size() - all.size();
        return more < 0
                ? other.endsLike(this)
                : !isGeneric() && singulars().equals(other.singulars().subList(more, other.all.size()));
    }

    String last() {
        return all.isEmpty() ? "" : all.getLast();
    }

    private List<String> singulars() {
        return all.stream().map(Words::singular).toList();
    }

    private static String singular(String word) {
        if (word.length() < 3 || !word.endsWith("s") || word.endsWith("ss") || SINGULAR.contains(word)) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.substring(0, word.length() - (word.endsWith("sses") ? 2 : 1));
    }
}
