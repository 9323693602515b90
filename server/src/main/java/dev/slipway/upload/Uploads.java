package dev.slipway.upload;

import dev.slipway.credential.Tokens;
import dev.slipway.credential.Vault;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that people gave for inputs. */
@Component
public final class Uploads {
    private static final String PURPOSE = "upload";

    private final UploadStore store;
    private final Vault vault;
    private final UploadConfig config;
    private final List<UploadUses> uses;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Uploads(
            UploadStore store,
            Vault vault,
            UploadConfig config,
            List<UploadUses> uses,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.vault = vault;
        this.config = config;
        this.uses = uses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Files taken in, by the token that is known to the one who gave them alone. */
    public record Kept(Secret token, Instant expires) {}

    /**
     * Keeps files, sealed. Those that nobody launched with in time are dropped by and by.
     *
     * @throws Problem {@code TOO_LARGE} when the person has too much waiting, or the installation too much at all
     */
    public Kept keep(UserId person, SpaceId space, List<UploadedFile> files) {
        var token = Tokens.random();
        byte[] hash = Tokens.hash(token);
        long bytes = files.stream().mapToLong(each -> each.facts().size()).sum();
        var expires = clock.instant().plus(config.keptUnused());
        transactions.executeWithoutResult(_ -> {
            store.queueUp();
            dropUnneeded();
            checkRoom(person, bytes);
            store.add(hash, space, person, bytes, expires);
            for (int place = 0; place < files.size(); place++) {
                var file = files.get(place);
                store.addFile(hash, place, file.facts(), closed(hash, place, file));
            }
        });
        return new Kept(token, expires);
    }

    /** What is known of the files that a person uploaded in a space; empty for a token that is not theirs there, or too old. */
    public Optional<List<UploadedFile.Facts>> facts(UserId person, SpaceId space, String token) {
        byte[] hash = Tokens.hash(Secret.of(token));
        return store.isThere(hash, space, person, clock.instant()) ? Optional.of(store.facts(hash)) : Optional.empty();
    }

    /** An environment is launched with the files; they stay as long as it. To be called in the launch's transaction. */
    public void use(String token, String environment) {
        store.use(Tokens.hash(Secret.of(token)), environment);
    }

    /** The files that an environment was launched with. */
    public List<UploadedFile> files(String token, String environment) {
        byte[] hash = Tokens.hash(Secret.of(token));
        return store.files(hash, environment, (place, name, kept) -> {
            String text = vault.open(PURPOSE, owner(hash, place), kept).reveal();
            return new UploadedFile(name, Base64.getDecoder().decode(text));
        });
    }

    /** Files of environments that are over, and those that nothing was launched with in time. */
    private void dropUnneeded() {
        store.environments().stream()
                .filter(id -> uses.stream().allMatch(room -> room.isOver(id)))
                .forEach(store::release);
        store.dropExpired(clock.instant());
    }

    @EventListener
    void forget(SpaceDeleting deleting) {
        store.deleteAll(deleting.space());
    }

    private void checkRoom(UserId person, long bytes) {
        if (store.waiting(person) + bytes > config.mostOfPerson().toBytes()) {
            throw new Problem(
                    ErrorCode.TOO_LARGE,
                    "You have uploaded " + config.mostOfPerson().toMegabytes()
                            + " MB that nothing was launched with. Launch with them, or wait until they are deleted within "
                            + config.keptUnused().toHours() + " hours.");
        }
        if (store.total() + bytes > config.most().toBytes()) {
            throw new Problem(
                    ErrorCode.TOO_LARGE,
                    "All uploaded files together have reached the limit of "
                            + config.most().toMegabytes()
                            + " MB; end environments that were launched with files, or have slipway.upload.most raised.");
        }
    }

    private byte[] closed(byte[] hash, int place, UploadedFile file) {
        return vault.seal(
                PURPOSE, owner(hash, place), Secret.of(Base64.getEncoder().encodeToString(file.content())));
    }

    private static String owner(byte[] hash, int place) {
        return HexFormat.of().formatHex(hash) + "/" + place;
    }
}
