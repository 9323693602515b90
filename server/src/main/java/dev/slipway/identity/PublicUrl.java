package dev.slipway.identity;

import java.net.URI;

/** The address under which people and Git hosts reach this server; redirects and hooks are made from it. */
public interface PublicUrl {
    /** Without a slash at its end. Asked for each time, for it may be changed while the server runs. */
    URI get();
}
