package dev.slipway.snapshot;

import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is different between two states of an asset, in sentences; values that are secret are not in them. */
final class Differences {
    private final List<String> said = new ArrayList<>();

    private Differences() {}

    static List<String> of(ScannedAsset before, ScannedAsset after) {
        var differences = new Differences();
        differences.inputs(by(before.inputs(), AssetInput::name), by(after.inputs(), AssetInput::name));
        differences.outputs(by(before.outputs(), AssetOutput::name), by(after.outputs(), AssetOutput::name));
        differences.facts(before.facts(), after.facts());
        if (!Objects.equals(before.description(), after.description())) {
            differences.said.add("Its description is another one");
        }
        if (!before.diagnostics().equals(after.diagnostics())) {
            differences.said.add("What is remarked on it is something else: "
                    + after.diagnostics().size() + " remarks, before "
                    + before.diagnostics().size());
        }
        return List.copyOf(differences.said);
    }

    /** Whether one is the other at another path. */
    static boolean isSameContent(ScannedAsset one, ScannedAsset other) {
        return one.kind().equals(other.kind())
                && one.inputs().equals(other.inputs())
                && one.outputs().equals(other.outputs())
                && Objects.equals(one.description(), other.description())
                && one.facts().keySet().equals(other.facts().keySet())
                && !(one.inputs().isEmpty() && one.outputs().isEmpty());
    }

    private void inputs(Map<String, AssetInput> before, Map<String, AssetInput> after) {
        for (String name : all(before, after)) {
            var was = before.get(name);
            var is = after.get(name);
            if (was == null && is != null) {
                said.add("Input " + name + " is new" + (is.required() ? " and must be given" : ""));
            } else if (was != null && is == null) {
                said.add("Input " + name + " is gone");
            } else if (was != null && !was.equals(is)) {
                said.add("Input " + name + input(was, Objects.requireNonNull(is)));
            }
        }
    }

    private static String input(AssetInput was, AssetInput is) {
        if (!was.type().equals(is.type())) {
            return " is of type " + is.type() + ", before " + was.type();
        }
        if (was.required() != is.required()) {
            return is.required() ? " must be given now" : " may be left out now";
        }
        if (!Objects.equals(was.defaultValue(), is.defaultValue())) {
            boolean secret = was.sensitive() || is.sensitive();
            return secret ? " has another default" : " has the default " + shown(is) + ", before " + shown(was);
        }
        return was.sensitive() == is.sensitive()
                ? " is described or checked otherwise"
                : " is secret or is not so any more";
    }

    private static String shown(AssetInput input) {
        String value = input.defaultValue();
        return value == null ? "none" : value.length() <= 60 ? "'" + value + "'" : "'" + value.substring(0, 60) + "…'";
    }

    private void outputs(Map<String, AssetOutput> before, Map<String, AssetOutput> after) {
        for (String name : all(before, after)) {
            if (!before.containsKey(name)) {
                said.add("Output " + name + " is new");
            } else if (!after.containsKey(name)) {
                said.add("Output " + name + " is gone");
            } else if (!Objects.equals(before.get(name), after.get(name))) {
                said.add("Output " + name + " is described otherwise");
            }
        }
    }

    private void facts(Map<String, String> before, Map<String, String> after) {
        for (String name : all(before, after)) {
            String was = before.get(name);
            String is = after.get(name);
            if (!Objects.equals(was, is)) {
                said.add(name.replace('_', ' ') + ": " + shown(is) + ", before " + shown(was));
            }
        }
    }

    private static String shown(@Nullable String fact) {
        return fact == null ? "nothing" : fact.length() <= 80 ? fact : fact.substring(0, 80) + "…";
    }

    private static <T> Set<String> all(Map<String, T> before, Map<String, T> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> name) {
        var map = new LinkedHashMap<String, T>();
        all.forEach(each -> map.put(name.apply(each), each));
        return map;
    }
}
