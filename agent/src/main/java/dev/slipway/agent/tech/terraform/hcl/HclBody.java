package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body in the native syntax. */
final class HclBody implements Body {
    private final Position position;
    private final Map<String, Expression> attributes = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    HclBody(Position position) {
        this.position = position;
    }

    /** Whether the name was free. */
    boolean add(String name, Expression expression) {
        return attributes.putIfAbsent(name, expression) == null;
    }

    void add(Block block) {
        blocks.add(block);
    }

    boolean holdsBlocks() {
        return !blocks.isEmpty();
    }

    @Override
    public Optional<Expression> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    @Override
    public Map<String, Expression> attributes() {
        return attributes;
    }

    @Override
    public List<Block> blocks(String type, int labels) {
        return blocks.stream()
                .filter(block -> block.type().equals(type) && block.labels().size() >= labels)
                .toList();
    }

    @Override
    public Position position() {
        return position;
    }
}
