package dev.slipway.inputsource;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands in one object of a bucket. */
@Component
class S3Contents implements SourceKind {
    private final SourceCalls calls;
    private final InstantSource clock;

    S3Contents(SourceCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "s3-object-content";
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                SourceFields.BUCKET,
                SourceFields.KEY,
                SourceFields.FILTER,
                SourceFields.JSON_PATH,
                SourceFields.DISPLAY_PATH);
    }

    @Override
    public Set<String> needed() {
        return Set.of(SourceFields.BUCKET, SourceFields.KEY);
    }

    @Override
    public String credentialType() {
        return "aws";
    }

    @Override
    public Content fetch(Settings settings, Opened credential) {
        return new Text(new S3Bucket(settings, credential, calls, clock).read(settings.need(SourceFields.KEY)));
    }
}
