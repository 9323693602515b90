package dev.slipway.shelf;

import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Icons of blueprints: those of the set, and those that a space uploaded. */
@Component
class Icons {
    /** The set; the browser draws them. */
    static final List<String> SET = List.of(
            "nodes",
            "server",
            "cloud",
            "database",
            "network",
            "globe",
            "container",
            "cluster",
            "terminal",
            "code",
            "rocket",
            "lock",
            "chart",
            "queue",
            "storage",
            "flask",
            "brain",
            "desktop",
            "mobile",
            "store",
            "mail",
            "sailboat");

    static final int LARGEST = 100_000;
    private static final int MOST = 500;
    private static final Pattern FILE_NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()+-]{0,95}\\.svg", Pattern.CASE_INSENSITIVE);

    private final IconStore store;
    private final EntryStore entries;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Icons(IconStore store, EntryStore entries, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.entries = entries;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<IconStore.Icon> list(SpaceId space) {
        return store.list(space);
    }

    /** @throws Problem {@code NOT_FOUND} */
    Picture picture(SpaceId space, String key) {
        return store.picture(space, key).map(Picture::of).orElseThrow(() -> missing(key));
    }

    /**
     * Keeps a picture under its file name, in place of the one that had it.
     *
     * @throws Problem {@code INVALID_NAME}, {@code TOO_LARGE}, {@code INVALID_INPUT} naming the field {@code file}
     */
    String keep(SpaceId space, @Nullable String fileName, byte[] bytes) {
        String name = fileName == null ? "" : fileName.strip();
        if (!FILE_NAME.matcher(name).matches()) {
            throw new Problem(ErrorCode.INVALID_NAME, "An icon is a file with a plain name that ends in .svg.")
                    .inField("file");
        }
        if (bytes.length > LARGEST) {
            throw new Problem(
                            ErrorCode.TOO_LARGE,
                            "An icon may have at most 100 kB; this one has " + bytes.length + " bytes.")
                    .inField("file");
        }
        if (store.list(space).size() >= MOST) {
            throw new Problem(ErrorCode.TOO_LARGE, "A space keeps at most " + MOST + " icons; delete one first.")
                    .inField("file");
        }
        return store.keep(space, UUID.randomUUID().toString(), name, Svg.clean(bytes), clock.instant());
    }

    /** @throws Problem {@code NOT_FOUND} */
    void remove(SpaceId space, String key) {
        boolean removed = transactions.execute(_ -> {
            entries.removeIcon(key);
            return store.remove(space, key);
        });
        if (!removed) {
            throw missing(key);
        }
    }

    /** @throws Problem {@code INVALID_INPUT} */
    static String ofSet(String name) {
        return SET.stream()
                .filter(name.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "There is no icon '" + name + "'; there are " + String.join(", ", SET)
                                        + ", and those that are uploaded.")
                        .inField("icon"));
    }

    /** @throws Problem {@code INVALID_INPUT} */
    String uploaded(SpaceId space, String key) {
        return store.list(space).stream()
                .map(IconStore.Icon::key)
                .filter(key.strip()::equals)
                .findFirst()
                .orElseThrow(
                        () -> new Problem(ErrorCode.INVALID_INPUT, "No icon with the key '" + key + "' is uploaded.")
                                .inField("custom_icon_key"));
    }

    @EventListener
    void forget(SpaceDeleting deleting) {
        store.deleteAll(deleting.space());
    }

    private static Problem missing(String key) {
        return new Problem(ErrorCode.NOT_FOUND, "This space has no icon with the key '" + key + "'.");
    }
}
