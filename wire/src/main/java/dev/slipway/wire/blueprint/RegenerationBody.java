package dev.slipway.wire.blueprint;

import dev.slipway.wire.Diagnostic;
import java.util.List;

/**
 * What a blueprint would become if it were made of its asset anew.
 *
 * @param state {@code same}: nothing is new; {@code new}: made of the code alone, for nobody has edited it; {@code merged}: with the edits
 *     that people made; {@code at_odds}: people and the code changed the same lines, or the two together have errors
 * @param basedOn the newest version
 * @param commit of the asset now
 * @param yaml the text put together, with Git's marks around lines that are at odds
 * @param generated the text as it is made of the code alone
 * @param conflicts how many places are at odds
 * @param diagnostics what is wrong with the text put together
 */
public record RegenerationBody(
        String state,
        int basedOn,
        String commit,
        String yaml,
        String generated,
        int conflicts,
        List<Diagnostic> diagnostics) {}
