package dev.slipway.composition;

import dev.slipway.generation.Part;

/** An input of a grain. */
record Place(Part part, Part.Slot slot) {
    String grain() {
        return part.name();
    }

    String name() {
        return slot.name();
    }
}
