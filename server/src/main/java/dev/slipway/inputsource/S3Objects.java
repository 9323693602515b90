package dev.slipway.inputsource;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names of a bucket's objects. */
@Component
class S3Objects implements SourceKind {
    private final SourceCalls calls;
    private final InstantSource clock;

    S3Objects(SourceCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "s3-object";
    }

    @Override
    public Set<String> fields() {
        return Set.of(SourceFields.BUCKET, SourceFields.PREFIX, SourceFields.FILTER);
    }

    @Override
    public Set<String> needed() {
        return Set.of(SourceFields.BUCKET);
    }

    @Override
    public String credentialType() {
        return "aws";
    }

    @Override
    public Content fetch(Settings settings, Opened credential) {
        return new S3Bucket(settings, credential, calls, clock).list(settings.get(SourceFields.PREFIX));
    }
}
