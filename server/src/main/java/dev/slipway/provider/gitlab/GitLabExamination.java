package dev.slipway.provider.gitlab;

import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Examination;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Patient;
import dev.slipway.doctor.Reach;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Secret;
import dev.slipway.outbound.Handshakes;
import dev.slipway.provider.gitlab.examination.Checks;
import dev.slipway.provider.gitlab.examination.Line;
import dev.slipway.provider.gitlab.examination.ReachListing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** GitLab behind the port of the connection doctor. */
@Component
class GitLabExamination implements Examination {
    private final GitLabApi api;
    private final Handshakes handshakes;
    private final InstantSource clock;

    GitLabExamination(GitLabApi api, Handshakes handshakes, InstantSource clock) {
        this.api = api;
        this.handshakes = handshakes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "gitlab";
    }

    @Override
    public Map<CheckId, Supplier<Finding>> checks(Patient patient) {
        var provider = patient.provider();
        return Checks.of(
                patient,
                line(provider, patient.patience()),
                () -> handshakes.with(provider.baseUrl(), provider.route(), patient.patience()),
                clock);
    }

    @Override
    public Reach reach(Provider provider, Secret token, Duration patience) {
        return new ReachListing(
                        line(provider, patience), token, provider.baseUrl().toString(), patience, clock)
                .list();
    }

    private Line line(Provider provider, Duration patience) {
        return (path, token) -> {
            var reply = api.look(new HostAccess(provider, token, patience), provider.at(path));
            return new Line.Answer(reply.answer(), reply.body());
        };
    }
}
