package dev.slipway.launch;

import dev.slipway.upload.UploadedFile;
import java.util.List;
import java.util.Map;

/**
 * What a launch is checked against that is not in the blueprint.
 *
 * @param agents names of the agents of the space
 * @param credentials kinds ({@code cloud_type}) of the credentials that the space may use, by name
 * @param environments ids of the environments of the space that are up
 * @param uploads files that the launching person uploaded in the space, by their token
 */
public record Surroundings(
        List<String> agents,
        Map<String, String> credentials,
        List<String> environments,
        Map<String, List<UploadedFile.Facts>> uploads) {}
