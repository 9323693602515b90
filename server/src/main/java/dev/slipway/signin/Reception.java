package dev.slipway.signin;

import dev.slipway.identity.AccountRole;
import dev.slipway.identity.People;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a person whom GitLab vouches for, and gives the browser a session. */
@Component
class Reception {
    private final People people;
    private final Sessions sessions;
    private final AdministratorClaims claims;
    private final SignInGrants grants;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Reception(
            People people,
            Sessions sessions,
            AdministratorClaims claims,
            SignInGrants grants,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.people = people;
        this.sessions = sessions;
        this.claims = claims;
        this.grants = grants;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * The session of the person who arrived.
     *
     * @param claim the set-up link's token, where the browser holds it
     * @throws SignInFailure {@code EMAIL_TAKEN}
     */
    Secret welcome(SignIns.Arrival arrival, @Nullable Secret claim) {
        return transactions.execute(_ -> {
            var person = arrived(arrival);
            if (claim != null && claims.take(claim)) {
                people.giveRole(person.email(), AccountRole.ADMIN);
                events.publishEvent(new AdministratorArrived(person.id()));
            }
            grants.keep(person.id(), arrival.provider(), arrival.tokens());
            return sessions.begin(person.id());
        });
    }

    private dev.slipway.identity.Person arrived(SignIns.Arrival arrival) {
        try {
            return people.arrived(arrival.identity());
        } catch (Problem taken) {
            throw new SignInFailure(SignInProblem.EMAIL_TAKEN, taken.text(), taken);
        }
    }
}
