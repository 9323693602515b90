package dev.slipway.agent.tech.terraform.hcl;

/**
 * Something in a file that is not as it must be.
 *
 * @param code short and stable, such as {@code hcl-syntax}
 */
public record SyntaxFault(Position position, String code, String message) {}
