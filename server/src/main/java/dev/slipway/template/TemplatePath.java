package dev.slipway.template;

import java.util.List;

/**
 * A path in a template, such as {@code .grains.web.outputs.["host name"]}.
 *
 * @param root first member, such as {@code inputs}; a dynamic attribute, such as {@code envId}, is a root without members
 * @param members what follows the root
 * @param written as it is written in the template, without braces
 */
public record TemplatePath(String root, List<String> members, String written) {
    /** The member at a position counted from 0, or an empty text. */
    public String member(int position) {
        return position < members.size() ? members.get(position) : "";
    }
}
