package dev.slipway.signin;

import dev.slipway.kernel.UserId;

/** The holder of the set-up link has signed in and is account administrator; the link is dead. Published inside the transaction. */
public record AdministratorArrived(UserId person) {}
