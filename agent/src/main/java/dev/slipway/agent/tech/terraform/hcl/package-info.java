/**
 * Reads the structure of HCL, in both its syntaxes, without evaluating it: blocks with labels, attributes with the text of their
 * expressions, and the place of each. Never throws over what it is given: what cannot be understood becomes a {@link
 * dev.slipway.agent.tech.terraform.hcl.SyntaxFault}, and reading goes on behind it. Grammar: HCL native syntax specification,
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md, and its JSON syntax specification.
 */
@NullMarked
package dev.slipway.agent.tech.terraform.hcl;

import org.jspecify.annotations.NullMarked;
