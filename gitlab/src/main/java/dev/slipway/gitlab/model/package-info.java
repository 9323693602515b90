/**
 * What a GitLab knows: people, namespaces, projects, memberships, tokens, applications. Immutable records in
 * {@link dev.slipway.gitlab.model.Table tables} that append every change to a file, so that a killed process forgets nothing;
 * and {@link dev.slipway.gitlab.model.Access}, the rules of who may see and do what.
 */
@NullMarked
package dev.slipway.gitlab.model;

import org.jspecify.annotations.NullMarked;
