package dev.slipway.template;

import liqp.TemplateContext;
import liqp.nodes.LNode;
import liqp.tags.Tag;

/** Stands in the place of the tag that reads files. */
final class NoInclude extends Tag {
    NoInclude() {
        super("include");
    }

    @Override
    public Object render(TemplateContext context, LNode... nodes) {
        throw new TemplateFault("The tag \"include\" is not known.");
    }
}
