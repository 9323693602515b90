/**
 * The demo: starts the GitLab stand-in and Slipway as processes of their own, walks through set-up and sign-in as a person would
 * (there is no back door), and writes down who can do what.
 */
@NullMarked
package dev.slipway.demo;

import org.jspecify.annotations.NullMarked;
