package dev.slipway.keychain;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.Done;
import dev.slipway.wire.keychain.CredentialBody;
import dev.slipway.wire.keychain.CredentialRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The credentials of one space; its list shows those of the account that serve it, too. */
@RestController
@RequestMapping("/api/spaces/{space}/settings/credentialstore")
class SpaceCredentialController {
    private final Deposits deposits;
    private final Keychain keychain;
    private final Care care;
    private final CredentialBodies bodies;

    SpaceCredentialController(Deposits deposits, Keychain keychain, Care care, CredentialBodies bodies) {
        this.deposits = deposits;
        this.keychain = keychain;
        this.care = care;
        this.bodies = bodies;
    }

    @GetMapping
    @Allow(Permission.MANAGE_REPOSITORIES)
    List<CredentialBody> list(Space space) {
        return keychain.usable(space.id()).stream()
                .map(each -> bodies.of(each, space))
                .toList();
    }

    @GetMapping("/{name}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    CredentialBody single(Space space, @PathVariable String name) {
        return bodies.of(deposits.find(space.id(), name), space);
    }

    @PostMapping
    @Allow(Permission.MANAGE_REPOSITORIES)
    CredentialBody add(Space space, Actor actor, @RequestBody CredentialRequest request) {
        return bodies.of(deposits.add(actor, space.id(), CredentialWish.of(request)), space);
    }

    @PutMapping("/{name}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    CredentialBody change(Space space, @PathVariable String name, @RequestBody CredentialRequest request) {
        return bodies.of(deposits.change(space.id(), name, request), space);
    }

    /** Existing clients send a body with it, which says nothing new. */
    @DeleteMapping("/{name}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    Done remove(Space space, @PathVariable String name) {
        deposits.remove(space.id(), name);
        return new Done();
    }

    /** Asks the Git host about it now, and exchanges it if it is time. */
    @PostMapping("/{name}/check")
    @Allow(Permission.MANAGE_REPOSITORIES)
    CredentialBody check(Space space, @PathVariable String name) {
        return bodies.of(care.lookAfter(deposits.find(space.id(), name)), space);
    }
}
