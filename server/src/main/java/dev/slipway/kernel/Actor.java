package dev.slipway.kernel;

/**
 * Who asks: a signed-in person. Roles are asked of the identity room, for they may change while the person is signed in.
 *
 * @param email primary e-mail address, lower case
 */
public record Actor(UserId id, String email, String name) {}
