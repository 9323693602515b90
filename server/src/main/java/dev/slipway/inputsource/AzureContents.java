package dev.slipway.inputsource;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands in one blob of a container. */
@Component
class AzureContents implements SourceKind {
    private final SourceCalls calls;
    private final InstantSource clock;

    AzureContents(SourceCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "azure-blob-content";
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                SourceFields.ACCOUNT,
                SourceFields.CONTAINER,
                SourceFields.BLOB,
                SourceFields.FILTER,
                SourceFields.JSON_PATH,
                SourceFields.DISPLAY_PATH);
    }

    @Override
    public Set<String> needed() {
        return Set.of(SourceFields.ACCOUNT, SourceFields.CONTAINER, SourceFields.BLOB);
    }

    @Override
    public String credentialType() {
        return "azure";
    }

    @Override
    public Content fetch(Settings settings, Opened credential) {
        return new Text(new AzureContainer(settings, credential, calls, clock).read(settings.need(SourceFields.BLOB)));
    }
}
