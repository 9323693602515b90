package dev.slipway.agent.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a tree together from events without recursion, so that depth costs no stack. An alias counts as all the nodes it stands
 * for, so a few lines cannot stand for billions; and it can only name a finished node, so no tree contains itself.
 */
final class TreeBuilder {
    static final int DEEPEST = 60;
    static final int MOST_NODES = 100_000;

    private record Anchored(Yaml node, int size) {}

    private static final class Frame {
        final Yaml.Place place;
        final @Nullable String anchor;
        final String tag;
        final @Nullable List<Yaml> items;
        final List<Yaml.Entry> entries = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        Yaml.@Nullable Scalar key;
        int size = 1;

        Frame(Yaml.Place place, @Nullable String anchor, String tag, boolean sequence) {
            this.place = place;
            this.anchor = anchor;
            this.tag = tag;
            this.items = sequence ? new ArrayList<>() : null;
        }
    }

    private final Faults faults;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private @Nullable Yaml root;
    private int nodes;

    TreeBuilder(Faults faults) {
        this.faults = faults;
    }

    @Nullable
    Yaml root() {
        return root;
    }

    boolean startMapping(Yaml.Place place, @Nullable String anchor, String tag) {
        return start(new Frame(place, anchor, tag, false));
    }

    boolean startSequence(Yaml.Place place, @Nullable String anchor, String tag) {
        return start(new Frame(place, anchor, tag, true));
    }

    boolean scalar(Yaml.Scalar scalar, @Nullable String anchor) {
        return add(scalar, 1, anchor);
    }

    boolean alias(Yaml.Place place, String name) {
        Anchored meant = anchors.get(name);
        if (meant == null) {
            faults.error(place, "unknown-anchor", "No finished value is marked &" + name + " above this place.");
            return false;
        }
        return add(meant.node(), meant.size(), null);
    }

    boolean end() {
        Frame frame = open.pop();
        Yaml node = frame.items == null
                ? new Yaml.Mapping(frame.place, List.copyOf(frame.entries), frame.tag)
                : new Yaml.Sequence(frame.place, List.copyOf(frame.items), frame.tag);
        nodes -= frame.size;
        return add(node, frame.size, frame.anchor);
    }

    private boolean start(Frame frame) {
        if (open.size() >= DEEPEST) {
            faults.error(frame.place, "too-deep", "Values are nested deeper than the limit of " + DEEPEST + " levels.");
            return false;
        }
        Frame parent = open.peek();
        if (parent != null && parent.items == null && parent.key == null) {
            faults.error(frame.place, "complex-key", "A key must be a single value; if this is a template, quote it.");
            return false;
        }
        nodes++;
        open.push(frame);
        return true;
    }

    private boolean add(Yaml node, int size, @Nullable String anchor) {
        nodes += size;
        if (nodes > MOST_NODES) {
            faults.error(
                    node.place(), "too-many-nodes", "The file has more values than the limit of " + MOST_NODES + ".");
            return false;
        }
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, size));
        }
        Frame parent = open.peek();
        if (parent == null) {
            root = node;
            return true;
        }
        parent.size += size;
        return put(parent, node);
    }

    private boolean put(Frame parent, Yaml node) {
        if (parent.items != null) {
            parent.items.add(node);
        } else if (parent.key != null) {
            entry(parent, parent.key, node);
            parent.key = null;
        } else if (node instanceof Yaml.Scalar key) {
            parent.key = key;
        } else {
            faults.error(node.place(), "complex-key", "A key must be a single value; if this is a template, quote it.");
            return false;
        }
        return true;
    }

    private void entry(Frame parent, Yaml.Scalar key, Yaml value) {
        if (parent.keys.add(key.text())) {
            parent.entries.add(new Yaml.Entry(key, value));
        } else {
            faults.error(key.place(), "duplicate-key", "The key \"" + key.text() + "\" is written twice here.");
        }
    }
}
