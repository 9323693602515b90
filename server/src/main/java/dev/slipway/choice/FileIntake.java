package dev.slipway.choice;

import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.upload.FileRules;
import dev.slipway.upload.UploadedFile;
import dev.slipway.upload.Uploads;
import dev.slipway.wire.choice.UploadBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files for inputs of blueprints that the caller may launch. */
@Component
class FileIntake {
    private final Uploads uploads;
    private final Choices choices;

    FileIntake(Uploads uploads, Choices choices) {
        this.uploads = uploads;
        this.choices = choices;
    }

    /** Files, and the input they are for. */
    record Form(String blueprint, @Nullable String repository, String input, List<UploadedFile> files) {}

    /** @throws Problem {@code INVALID_INPUT} for files that the input does not take, {@code TOO_LARGE} */
    UploadBody take(Actor actor, Space space, Form form) {
        var blueprint = choices.launchable(actor, space, form.blueprint(), form.repository());
        var limits = Choices.input(blueprint, form.input()).extras().upload();
        if (limits == null) {
            throw new Problem(ErrorCode.INVALID_INPUT, "Input '" + form.input() + "' takes no files.")
                    .inField("input_name");
        }
        var facts = form.files().stream().map(UploadedFile::facts).toList();
        FileRules.check(form.input(), limits, facts);
        var kept = uploads.keep(actor.id(), space.id(), form.files());
        return new UploadBody(
                kept.token().reveal(),
                facts.stream()
                        .map(each -> new UploadBody.File(each.name(), each.size()))
                        .toList(),
                kept.expires());
    }
}
