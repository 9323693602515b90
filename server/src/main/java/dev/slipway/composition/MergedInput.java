package dev.slipway.composition;

import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Objects;

/** What is true of one input of a blueprint that gives its value to several inputs of grains. */
final class MergedInput {
    private MergedInput() {}

    /**
     * Must be given where one must be given, sensitive where one is, and with the values that all allow. Defaults that differ are left to the
     * code: an empty value stands for them.
     */
    static AssetInput of(List<AssetInput> inputs) {
        var first = inputs.stream()
                .filter(each -> !Likeness.sort(each).equals(Likeness.ANY))
                .findFirst()
                .orElse(inputs.getFirst());
        boolean required = inputs.stream().anyMatch(AssetInput::required);
        boolean sameDefault =
                inputs.stream().map(AssetInput::defaultValue).distinct().count() == 1;
        return new AssetInput(
                first.name(),
                first.type(),
                required || !sameDefault ? null : first.defaultValue(),
                inputs.stream()
                        .map(AssetInput::description)
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(null),
                inputs.stream().anyMatch(AssetInput::sensitive),
                required,
                inputs.stream().allMatch(AssetInput::nullable),
                allowed(inputs),
                inputs.stream()
                        .filter(each -> each.name().equals(first.name()))
                        .flatMap(each -> each.rules().stream())
                        .distinct()
                        .toList(),
                null);
    }

    private static List<String> allowed(List<AssetInput> inputs) {
        var lists = inputs.stream()
                .map(AssetInput::allowedValues)
                .filter(each -> !each.isEmpty())
                .toList();
        return lists.isEmpty()
                ? List.of()
                : lists.getFirst().stream()
                        .filter(value -> lists.stream().allMatch(each -> each.contains(value)))
                        .toList();
    }
}
