package dev.slipway.keychain;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
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

/** The credentials of the account, which serve some or all of its spaces. */
@RestController
@RequestMapping("/api/settings/credentialstore")
class AccountCredentialController {
    private final Deposits deposits;
    private final Care care;
    private final CredentialBodies bodies;

    AccountCredentialController(Deposits deposits, Care care, CredentialBodies bodies) {
        this.deposits = deposits;
        this.care = care;
        this.bodies = bodies;
    }

    @GetMapping
    @Allow(Permission.MANAGE_CREDENTIALS)
    List<CredentialBody> list() {
        return deposits.list().stream().map(each -> bodies.of(each, null)).toList();
    }

    @GetMapping("/{name}")
    @Allow(Permission.MANAGE_CREDENTIALS)
    CredentialBody single(@PathVariable String name) {
        return bodies.of(deposits.find(null, name), null);
    }

    @PostMapping
    @Allow(Permission.MANAGE_CREDENTIALS)
    CredentialBody add(Actor actor, @RequestBody CredentialRequest request) {
        return bodies.of(deposits.add(actor, null, CredentialWish.of(request)), null);
    }

    @PutMapping("/{name}")
    @Allow(Permission.MANAGE_CREDENTIALS)
    CredentialBody change(@PathVariable String name, @RequestBody CredentialRequest request) {
        return bodies.of(deposits.change(null, name, request), null);
    }

    /** Existing clients send a body with it, which says nothing new. */
    @DeleteMapping("/{name}")
    @Allow(Permission.MANAGE_CREDENTIALS)
    Done remove(@PathVariable String name) {
        deposits.remove(null, name);
        return new Done();
    }

    /** Asks the Git host about it now, and exchanges it if it is time. */
    @PostMapping("/{name}/check")
    @Allow(Permission.MANAGE_CREDENTIALS)
    CredentialBody check(@PathVariable String name) {
        return bodies.of(care.lookAfter(deposits.find(null, name)), null);
    }
}
