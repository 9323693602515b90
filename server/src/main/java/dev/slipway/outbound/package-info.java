/**
 * Every call to an address that a person typed goes out through here, and only to addresses that may be called: the scheme is
 * HTTP or HTTPS, and every address the host's name stands for is a public one, unless an administrator allowed exactly that host
 * and port. Never follows a redirect to another host and never reads an answer of unknown size.
 */
@NullMarked
package dev.slipway.outbound;

import org.jspecify.annotations.NullMarked;
