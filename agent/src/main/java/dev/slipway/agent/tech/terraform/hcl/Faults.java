package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.List;

/** The faults of one file, so many and no more: one slip of the pen can make every later line look wrong. */
final class Faults {
    private static final int MOST = 20;

    private final List<SyntaxFault> all = new ArrayList<>();

    void add(Position position, String message) {
        add(position, "hcl-syntax", message);
    }

    void add(Position position, String code, String message) {
        if (all.size() < MOST) {
            all.add(new SyntaxFault(position, code, message));
        } else if (all.size() == MOST) {
            all.add(new SyntaxFault(position, "hcl-more-faults", "There are more faults from here on"));
        }
    }

    List<SyntaxFault> all() {
        return List.copyOf(all);
    }
}
