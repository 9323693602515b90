package dev.slipway.setup;

import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.Secret;
import dev.slipway.signin.AdministratorArrived;
import dev.slipway.signin.AdministratorClaims;
import dev.slipway.signin.SignInProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one-time link of a fresh installation: printed, and kept in a file that only the server's user can read, until it was used. */
@Component
class SetupLink {
    private static final String PATH = "/setup?token=";

    private final AdministratorClaims claims;
    private final SignInProviders providers;
    private final PublicUrl publicUrl;
    private final SetupConfig config;

    SetupLink(AdministratorClaims claims, SignInProviders providers, PublicUrl publicUrl, SetupConfig config) {
        this.claims = claims;
        this.providers = providers;
        this.publicUrl = publicUrl;
        this.config = config;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        boolean wanted = providers.list().isEmpty() || claims.isOpen() || config.setupAgain();
        if (wanted) {
            var token = kept().filter(claims::isOpen).orElseGet(claims::renew);
            String link = publicUrl.get() + PATH + token.reveal();
            write(link);
            System.out.println("Set up Slipway: " + link);
        }
    }

    @EventListener
    void used(AdministratorArrived arrival) {
        try {
            Files.deleteIfExists(file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Secret> kept() {
        try {
            String link = Files.exists(file()) ? Files.readString(file()).strip() : "";
            int token = link.indexOf(PATH);
            return token < 0 ? Optional.empty() : Optional.of(Secret.of(link.substring(token + PATH.length())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String link) {
        var onlyOwner = PosixFilePermissions.fromString("rw-------");
        try {
            Files.createDirectories(config.data());
            if (!Files.exists(file())) {
                Files.createFile(file(), PosixFilePermissions.asFileAttribute(onlyOwner));
            }
            Files.setPosixFilePermissions(file(), onlyOwner);
            Files.writeString(file(), link + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("The set-up link could not be written to " + file(), failure);
        }
    }

    private Path file() {
        return config.data().resolve("setup-link");
    }
}
