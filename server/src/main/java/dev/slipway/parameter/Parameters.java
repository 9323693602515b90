package dev.slipway.parameter;

import dev.slipway.kernel.SpaceId;
import java.util.Map;

/** The parameters that hold in a space. */
public interface Parameters {
    /** All parameters that hold in the space, by lower-case name. */
    Map<String, Parameter> effective(SpaceId space);
}
