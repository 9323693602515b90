package dev.slipway.host;

import java.util.List;

/** Somebody who may depend on a Git host; asked before one is deleted. */
public interface ProviderUse {
    /** What depends on it and would break, in words such as <i>repository 'infra'</i>; a few and then how many more. */
    List<String> uses(Provider provider);
}
