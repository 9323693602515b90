package dev.slipway.wire.inputsource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how values are asked for; each type has some of the fields.
 *
 * @param type {@code s3-object}, {@code s3-object-content}, {@code azure-blob}, {@code azure-blob-content} or {@code http}
 * @param credentialName one of the account's credentials; absent: asked as nobody
 * @param filterPattern regular expression that is found in the values wanted
 * @param endpoint base URL of a store that is compatible with S3 or Azure Blob; absent: the cloud's own
 * @param region of S3; absent: {@code us-east-1}
 * @param authority scheme, host and port of an HTTP source: {@code https://api.example.com}
 * @param query of an HTTP source, without the question mark
 * @param skipTlsVerify refused when true: certificates are always checked
 * @param certificateAuthority certificates in PEM that are trusted instead of the platform's
 * @param allowPrivateAddress whether the host may be one of a private network
 * @param timeoutSeconds from 1 to 60; absent: 15
 */
public record SourceDetails(
        @Nullable String type,
        @Nullable String credentialName,
        @Nullable OverridableValue bucketName,
        @Nullable OverridableValue objectKey,
        @Nullable OverridableValue storageAccountName,
        @Nullable OverridableValue containerName,
        @Nullable OverridableValue blobName,
        @Nullable OverridableValue pathPrefix,
        @Nullable OverridableValue filterPattern,
        @Nullable ContentFormat contentFormat,
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable String authority,
        @Nullable OverridableValue path,
        @Nullable OverridableValue query,
        @Nullable List<Header> headers,
        @Nullable Boolean skipTlsVerify,
        @Nullable String certificateAuthority,
        @Nullable Boolean allowPrivateAddress,
        @Nullable Integer timeoutSeconds) {
    /** A header of the request; what is secret belongs into a credential. */
    public record Header(String name, String value) {}
}
