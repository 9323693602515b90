package dev.slipway.choice;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.upload.UploadedFile;
import dev.slipway.wire.choice.UploadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files that the form for a launch sends ahead. */
@RestController
class UploadController {
    private final FileIntake intake;

    UploadController(FileIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes files for an input: a multipart form with {@code blueprint_name}, {@code input_name}, perhaps {@code repository_name}, and the
     * files. What is answered as the token is the value to launch with. Files that no launch uses within a day are deleted. The form is
     * read only when it is known who sends it.
     */
    @PostMapping("/api/spaces/{space}/uploads")
    @Allow(Permission.LAUNCH_ENVIRONMENTS)
    UploadBody upload(Actor actor, Space space, HttpServletRequest request) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest form)) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST, "Send the files as a form, with Content-Type: multipart/form-data.");
        }
        try {
            return intake.take(actor, space, read(form));
        } catch (MaxUploadSizeExceededException large) {
            throw new Problem(ErrorCode.TOO_LARGE, "The files are larger than this installation takes in one upload.");
        } catch (MultipartException malformed) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "The form with the files cannot be read; send it again.");
        }
    }

    private static FileIntake.Form read(MultipartHttpServletRequest form) throws IOException {
        var files = new ArrayList<UploadedFile>();
        for (var parts : form.getMultiFileMap().values()) {
            for (var part : parts) {
                files.add(
                        new UploadedFile(Objects.requireNonNullElse(part.getOriginalFilename(), ""), part.getBytes()));
            }
        }
        return new FileIntake.Form(
                field(form, "blueprint_name"), form.getParameter("repository_name"), field(form, "input_name"), files);
    }

    private static String field(MultipartHttpServletRequest form, String name) {
        String value = form.getParameter(name);
        if (value == null || value.isBlank()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "The form has no field " + name + ".").inField(name);
        }
        return value;
    }
}
