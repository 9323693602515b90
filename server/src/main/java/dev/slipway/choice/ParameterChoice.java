package dev.slipway.choice;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.parameter.Parameters;
import dev.slipway.wire.choice.ChoiceBody;
import dev.slipway.wire.choice.ChoicesBody;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The values of a parameter; those of a sensitive one are not shown. */
@Component
class ParameterChoice implements TypeOfInput {
    private final Parameters parameters;

    ParameterChoice(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Set<String> names() {
        return Set.of("parameter");
    }

    @Override
    public ChoicesBody choices(Asked asked) {
        String name = Objects.requireNonNullElse(asked.input().parameterName(), "");
        var parameter = parameters.effective(asked.space().id()).get(name.toLowerCase(Locale.ROOT));
        if (parameter == null) {
            throw new Problem(
                    ErrorCode.PARAMETER_NOT_FOUND,
                    "Neither the space nor the account has the parameter '" + name
                            + "', whose values could be chosen; ask an administrator to add it.");
        }
        var options = parameter.options();
        if (!parameter.sensitive()) {
            return Choice.ofTexts(options, asked);
        }
        if (options.size() > 1) {
            throw new Problem(
                    ErrorCode.INVALID_INPUT,
                    "The parameter '" + parameter.name()
                            + "' is sensitive and has several values, which are not shown, so none can be chosen here.");
        }
        return Choice.of(List.of(new ChoiceBody("", "The value of " + parameter.name())), asked, false);
    }
}
