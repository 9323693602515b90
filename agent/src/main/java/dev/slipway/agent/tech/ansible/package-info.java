/**
 * Ansible: finds playbooks and roles and what goes into each. Playbooks are told by the plays in them, roles by their list of tasks and the
 * folders beside it; inventories, variables and lists of tasks are no assets.
 */
@NullMarked
package dev.slipway.agent.tech.ansible;

import org.jspecify.annotations.NullMarked;
