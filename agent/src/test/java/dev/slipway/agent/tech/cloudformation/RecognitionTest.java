package dev.slipway.agent.tech.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWSTemplateFormatVersion: 2010-09-09 | line 1: AWSTemplateFormatVersion 2010-09-09",
                "{\"AWSTemplateFormatVersion\": \"2010-09-09\"} | line 1: AWSTemplateFormatVersion 2010-09-09",
                "Resources: {A: {Type: AWS::S3::Bucket}} | line 1: resource A of type AWS::S3::Bucket",
                "Resources: {A: {}, B: {Type: Custom::It}} | line 1: resource B of type Custom::It",
                "{Transform: [AWS::Include], Resources: {'Fn::Transform': {}}} | line 1: Transform AWS::Include",
                "{Transform: {Name: AWS::Include}, Resources: {}} | line 1: Transform AWS::Include"
            })
    void saysByWhatATemplateIsRecognised(String text, String evidence) {
        assertThat(evidence(text)).contains("a.yaml, " + evidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text about Resources and AWS::S3::Bucket",
                "[Resources, AWS::S3::Bucket]",
                "Resources: AWS::S3::Bucket",
                "Resources: [{Type: AWS::S3::Bucket}]",
                "Resources: {A: AWS::S3::Bucket}",
                "Resources: {A: {Type: AWS::S3}}",
                "Resources: {A: {Type: 'Custom::'}}",
                "Resources: {A: {Type: Other::S3::Bucket, With: AWS::S3::Bucket}}",
                "resources: {Resources: {A: {Type: AWS::S3::Bucket}}}",
                "{Transform: Mine, Resources: {A: {Of: AWS::}}}",
                "{apiVersion: v1, kind: List, Resources: {A: {Type: AWS::S3::Bucket}}}",
                "Resources: {A: {Type: AWS::S3::Bucket, Name: '${self:custom.name}'}}",
                "Resources: {A: {Type: AWS::S3::Bucket, Name: '${opt:stage}'}}",
                "properties: {AWSTemplateFormatVersion: {type: string}}",
                "AWSTemplateFormatVersion: {a: 1}"
            })
    void passesOverWhatOnlyLooksLikeATemplate(String text) {
        assertThat(evidence(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWSTemplateFormatVersion: 2010-09-09\nResources: [",
                "\"AWSTemplateFormatVersion\": 2010-09-09\nResources: {",
                "{\n\t\"AWSTemplateFormatVersion\" : \"2010-09-09\",",
                "{\n    \"AWSTemplateFormatVersion\": \"2010-09-09\",",
                "{\"AWSTemplateFormatVersion\": \"2010-09-09\","
            })
    void recognisesABrokenFileByTheVersionAtItsTop(String text) {
        assertThat(evidence(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  AWSTemplateFormatVersion: 2010-09-09\nb: [",
                "{\"a\": {\n        \"AWSTemplateFormatVersion\": \"2010-09-09\",",
                "# AWSTemplateFormatVersion: 2010-09-09\nb: [",
                "Resources: {A: {Type: AWS::S3::Bucket}"
            })
    void claimsNoOtherBrokenFile(String text) {
        assertThat(evidence(text)).isEmpty();
    }

    @Test
    void tellsThePlaceOfTheVersionInABrokenFile() {
        assertThat(evidence("# My stack\n\nAWSTemplateFormatVersion: 2010-09-09\nResources: ["))
                .contains("a.yaml, line 3: AWSTemplateFormatVersion");
    }

    private static Optional<String> evidence(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TreeEntry("stacks/a.yaml", TreeEntry.Kind.FILE, "id", content.length);
        return Recognition.template(SourceFile.of(entry, content)).map(Template::evidence);
    }
}
