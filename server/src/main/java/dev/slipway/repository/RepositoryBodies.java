package dev.slipway.repository;

import dev.slipway.identity.Space;
import dev.slipway.wire.repository.RepositoryBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Connections as the API shows them. */
@Component
class RepositoryBodies {
    private final ObjectProvider<AssetFigures> figures;
    private final ObjectProvider<HookIds> hooks;

    RepositoryBodies(ObjectProvider<AssetFigures> figures, ObjectProvider<HookIds> hooks) {
        this.figures = figures;
        this.hooks = hooks;
    }

    RepositoryBody of(Space space, Connection connection) {
        var repository = connection.repository();
        var standby = connection.standby();
        var standIn = connection.standIn();
        var later = figures.getIfAvailable();
        var told = hooks.getIfAvailable();
        return new RepositoryBody(
                repository.name(),
                connection.url(),
                repository.type(),
                repository.branch(),
                connection.status().label(),
                connection.statusSince(),
                faults(connection),
                connection.credentialName(),
                connection.credentialName(),
                null,
                connection.useAllAgents(),
                connection.agents().stream()
                        .map(name -> new RepositoryBody.AgentRef(name, "Active"))
                        .toList(),
                space.name(),
                connection.lastSynced(),
                connection.nextAttempt(),
                told == null ? List.of() : told.of(connection.id()),
                later == null ? Map.of() : later.of(connection.id()),
                connection.eacAutoRegistration(),
                repository.commit(),
                repository.webUrl(),
                connection.personName(),
                connection.access(),
                standby == null ? null : standby.name(),
                standIn == null ? null : standIn.since(),
                standIn == null ? null : standIn.why());
    }

    private static List<RepositoryBody.Fault> faults(Connection connection) {
        var faults = new ArrayList<RepositoryBody.Fault>();
        var fault = connection.fault();
        if (fault != null && connection.status() != ConnectionStatus.CONNECTED) {
            faults.add(new RepositoryBody.Fault(fault.message(), fault.code(), fault.action(), fault.link()));
        }
        if (connection.archived()) {
            faults.add(new RepositoryBody.Fault(
                    "The project is archived: what is in it can be launched, but nothing new can be pushed.",
                    "ARCHIVED",
                    null,
                    connection.repository().webUrl()));
        }
        return faults;
    }
}
