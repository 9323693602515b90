/** What a new blueprint begins with: enough to see how it is built, and little enough to write over. */
export const SKELETON = `# A plan for an environment. Ctrl-Space shows what may stand here.
spec_version: 2
description: What people get when they launch this

# Asked at launch, used below as '{{ .inputs.agent }}'.
inputs:
  agent:
    type: agent
    default: built-in

# The pieces of work. Ctrl-Space on the empty line adds one.
grains:
  `
