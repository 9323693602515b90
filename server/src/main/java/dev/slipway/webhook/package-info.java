/**
 * Being told: makes a hook at the Git host for each connected project where that may be done, keeps it alive, takes in what it
 * delivers, and asks the host now and then where there is no hook or it says nothing. What arrives is authenticated before it is read,
 * kept before it is answered, and worked off in order afterwards. Gives past-tense events such as {@code CommitPushed}. Never fetches:
 * the repository room does.
 */
@NullMarked
package dev.slipway.webhook;

import org.jspecify.annotations.NullMarked;
