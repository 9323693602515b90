package dev.slipway.agent.tech.terraform.hcl;

import java.util.List;

/**
 * A block: {@code type "label" … { body }}.
 *
 * @param position where its type stands
 */
public record Block(String type, List<String> labels, Body body, Position position) {
    /** Its first label. */
    public String label() {
        return labels.getFirst();
    }
}
