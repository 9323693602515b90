/**
 * What people see in a browser: signing in, the dashboard, groups, projects, files, members and the settings to which links from
 * elsewhere lead. Server-made HTML with one style sheet and no script, at GitLab's own paths.
 */
@NullMarked
package dev.slipway.gitlab.page;

import org.jspecify.annotations.NullMarked;
