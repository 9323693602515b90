package dev.slipway.inputsource;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names of a container's blobs. */
@Component
class AzureBlobs implements SourceKind {
    private final SourceCalls calls;
    private final InstantSource clock;

    AzureBlobs(SourceCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "azure-blob";
    }

    @Override
    public Set<String> fields() {
        return Set.of(SourceFields.ACCOUNT, SourceFields.CONTAINER, SourceFields.PREFIX, SourceFields.FILTER);
    }

    @Override
    public Set<String> needed() {
        return Set.of(SourceFields.ACCOUNT, SourceFields.CONTAINER);
    }

    @Override
    public String credentialType() {
        return "azure";
    }

    @Override
    public Content fetch(Settings settings, Opened credential) {
        return new AzureContainer(settings, credential, calls, clock).list(settings.get(SourceFields.PREFIX));
    }
}
