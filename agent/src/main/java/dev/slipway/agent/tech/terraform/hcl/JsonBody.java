package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body in the JSON syntax: labels are the names of nested objects, and a list stands for several blocks. */
final class JsonBody implements Body {
    private final PlacedJson.Members object;

    JsonBody(PlacedJson.Members object) {
        this.object = object;
    }

    @Override
    public Optional<Expression> attribute(String name) {
        return Optional.ofNullable(object.members().get(name)).map(JsonBody::expression);
    }

    @Override
    public Map<String, Expression> attributes() {
        Map<String, Expression> attributes = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (!name.equals("//")) {
                attributes.put(name, expression(value));
            }
        });
        return attributes;
    }

    @Override
    public List<Block> blocks(String type, int labels) {
        List<Block> blocks = new ArrayList<>();
        PlacedJson value = object.members().get(type);
        if (value != null) {
            collect(type, value, labels, List.of(), blocks);
        }
        return blocks;
    }

    @Override
    public Position position() {
        return object.position();
    }

    private static void collect(String type, PlacedJson value, int labels, List<String> given, List<Block> blocks) {
        switch (value) {
            case PlacedJson.Items list -> list.items().forEach(item -> collect(type, item, labels, given, blocks));
            case PlacedJson.Members members
            when given.size() == labels ->
                blocks.add(new Block(type, given, new JsonBody(members), members.position()));
            case PlacedJson.Members members ->
                members.members().forEach((label, inner) -> {
                    List<String> longer = new ArrayList<>(given);
                    longer.add(label);
                    collect(type, inner, labels, longer, blocks);
                });
            case PlacedJson.Scalar _ -> {}
        }
    }

    private static Expression expression(PlacedJson value) {
        return Expression.ofJson(value.node(), value.position());
    }
}
