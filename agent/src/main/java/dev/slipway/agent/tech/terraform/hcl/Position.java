package dev.slipway.agent.tech.terraform.hcl;

/** A place in a file: line and column, both counted from 1, columns in Unicode characters. */
public record Position(int line, int column) {
    static final Position START = new Position(1, 1);
}
