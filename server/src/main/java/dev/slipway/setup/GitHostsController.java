package dev.slipway.setup;

import dev.slipway.host.Providers;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.PublicUrl;
import dev.slipway.outbound.PrivateAuthority;
import dev.slipway.wire.Done;
import dev.slipway.wire.repository.ApplicationFormsBody;
import dev.slipway.wire.repository.AuthorityBody;
import dev.slipway.wire.repository.AuthorityRequest;
import dev.slipway.wire.repository.GitHostBody;
import dev.slipway.wire.repository.GitHostRequest;
import dev.slipway.wire.repository.ProbeBody;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The account's Git hosts. A host is addressed by its id or its name. */
@RestController
@RequestMapping("/api/settings/repository_providers")
class GitHostsController {
    private final GitHosts hosts;
    private final GitHostBodies bodies;
    private final ApplicationForms forms;
    private final PublicUrl publicUrl;

    GitHostsController(GitHosts hosts, GitHostBodies bodies, ApplicationForms forms, PublicUrl publicUrl) {
        this.hosts = hosts;
        this.bodies = bodies;
        this.forms = forms;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    @Allow(Permission.MANAGE_PROVIDERS)
    List<GitHostBody> list() {
        return hosts.list().stream().map(each -> bodies.host(each, null)).toList();
    }

    @GetMapping("/{id}")
    @Allow(Permission.MANAGE_PROVIDERS)
    GitHostBody one(@PathVariable String id) {
        return bodies.host(hosts.named(id), null);
    }

    @PostMapping
    @Allow(Permission.MANAGE_PROVIDERS)
    GitHostBody add(@RequestBody GitHostRequest form) {
        var saved = hosts.save(form, null);
        return bodies.host(saved.provider(), saved.findings());
    }

    @PutMapping("/{id}")
    @Allow(Permission.MANAGE_PROVIDERS)
    GitHostBody change(@PathVariable String id, @RequestBody GitHostRequest form) {
        var saved = hosts.save(form, hosts.named(id));
        return bodies.host(saved.provider(), saved.findings());
    }

    @DeleteMapping("/{id}")
    @Allow(Permission.MANAGE_PROVIDERS)
    Done delete(@PathVariable String id) {
        hosts.delete(hosts.named(id));
        return new Done();
    }

    /** Tries a form out; nothing is saved. */
    @PostMapping("/verify")
    @Allow(Permission.MANAGE_PROVIDERS)
    ProbeBody verify(@RequestBody GitHostRequest form) {
        return GitHostBodies.probe(hosts.verify(form, null));
    }

    /** Tries a saved host out, with the changes of the form; nothing is saved. */
    @PostMapping("/{id}/verify")
    @Allow(Permission.MANAGE_PROVIDERS)
    ProbeBody verify(@PathVariable String id, @RequestBody GitHostRequest form) {
        return GitHostBodies.probe(hosts.verify(form, hosts.named(id)));
    }

    /** What an upload of certificates holds. */
    @PostMapping("/certificate-authority")
    @Allow(Permission.MANAGE_PROVIDERS)
    AuthorityBody certificates(@RequestBody AuthorityRequest request) {
        return bodies.authority(PrivateAuthority.of(Objects.requireNonNullElse(request.pem(), "")));
    }

    /** What to paste into the Git host's form for applications. */
    @GetMapping("/forms")
    @Allow(Permission.MANAGE_PROVIDERS)
    ApplicationFormsBody forms(
            @RequestParam("base_url") String baseUrl, @RequestParam(required = false) @Nullable String access) {
        return forms.of(Providers.plain(PublicUrl.checked(baseUrl)), publicUrl.get(), access);
    }
}
