package dev.slipway.identity;

import dev.slipway.database.TestDatabase;
import java.time.InstantSource;

/** The spaces wired by hand to a real database. */
public final class SpacesRoom {
    private SpacesRoom() {}

    public static Spaces open(TestDatabase database) {
        var members = new MemberStore(database.client());
        var people = new People(
                new PersonStore(database.client()), members, database.transactions(), InstantSource.system());
        return new Spaces(
                new SpaceStore(database.client()),
                members,
                people,
                _ -> {},
                database.transactions(),
                InstantSource.system());
    }
}
