package dev.slipway.doctor;

import dev.slipway.doctor.Patient.HookNews;
import dev.slipway.identity.PublicUrl;
import dev.slipway.repository.RepositoryId;
import dev.slipway.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known here of a project's webhook, beside what its host tells. */
@Component
class HookMemory {
    private final Webhooks webhooks;
    private final PublicUrl publicUrl;

    HookMemory(Webhooks webhooks, PublicUrl publicUrl) {
        this.webhooks = webhooks;
        this.publicUrl = publicUrl;
    }

    /** @param repository the connection; null for a project that is not connected */
    HookNews of(@Nullable RepositoryId repository) {
        String ours = publicUrl.get() + "/api/webhooks/";
        if (repository == null) {
            return new HookNews(false, ours, null);
        }
        var told = webhooks.told(repository);
        String address = told.address();
        var last = told.lastDelivery();
        return new HookNews(
                true, address == null ? ours : address, last == null ? null : "the last delivery arrived at " + last);
    }
}
