package dev.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who somebody is, when people arrive together, come back changed, and take roles away from each other. */
class PeopleTest {
    private static final String GITLAB = "https://gitlab.example";

    private final TestDatabase database = TestDatabase.fresh();
    private final People people = new People(
            new PersonStore(database.client()),
            new MemberStore(database.client()),
            database.transactions(),
            InstantSource.system());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoFirstSignInsAtTheSameTimeMakeOnePerson() throws Exception {
        for (int round = 0; round < 10; round++) {
            var ann = identity("subject" + round, "ann" + round + "@example.com");
            var found = together(() -> people.arrived(ann), () -> people.arrived(ann));
            assertThat(found.get(0).get().id()).isEqualTo(found.get(1).get().id());
        }
        assertThat(people.all()).hasSize(10);
    }

    @Test
    void ofTwoAccountsWithOneAddressAtTheSameTimeTheSecondIsToldSo() throws Exception {
        var found = together(
                () -> people.arrived(identity("one", "ann@example.com")),
                () -> people.arrived(identity("two", "ANN@example.com")));
        var refused = found.stream()
                .filter(each -> each.state() == Future.State.FAILED)
                .toList();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().exceptionNow())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void knowsSomebodyWhoComesBackWithAnotherAddressAndName() {
        var first = people.arrived(identity("one", "ann@example.com"));
        var again = people.arrived(new Identity(GITLAB, "one", " Lee@Example.com ", "lee", "Ann Lee", null));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(people.byEmail("\"LEE@example.com\"")).hasValue(again);
        assertThat(people.byEmail("ann@example.com")).isEmpty();
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsAnotherPerson() {
        var one = people.arrived(identity("1", "ann@example.com"));
        var other = people.arrived(new Identity("https://other.example", "1", "bob@example.com", "bob", "Bob", null));
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void theLastAdministratorStaysOne() {
        people.arrived(identity("1", "ann@example.com"));
        people.giveRole("ann@example.com", AccountRole.ADMIN);
        assertThatThrownBy(() -> people.giveRole("ann@example.com", AccountRole.MEMBER))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.LAST_ADMINISTRATOR));
        people.giveRole("ann@example.com", AccountRole.ADMIN);
        assertThat(people.administrators()).containsExactly("ann@example.com");
    }

    @Test
    void ofTwoAdministratorsWhoResignAtTheSameTimeOneStays() throws Exception {
        people.arrived(identity("1", "ann@example.com"));
        people.arrived(identity("2", "bob@example.com"));
        for (int round = 0; round < 10; round++) {
            people.giveRole("ann@example.com", AccountRole.ADMIN);
            people.giveRole("bob@example.com", AccountRole.ADMIN);
            together(() -> resign("ann@example.com"), () -> resign("bob@example.com"));
            assertThat(people.administrators()).hasSize(1);
        }
    }

    @Test
    void somebodyWhoIsNotHereMayNothing() {
        var ghost = new Actor(dev.slipway.kernel.UserId.random(), "ghost@example.com", "Ghost");
        assertThat(people.may(ghost, Permission.SIGNED_IN, null)).isFalse();
        assertThatThrownBy(() -> people.byId(ghost.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.PERSON_NOT_FOUND));
        assertThatThrownBy(() -> people.giveRole("ghost@example.com", AccountRole.ADMIN))
                .hasMessageContaining("ghost@example.com");
    }

    private boolean resign(String email) {
        people.giveRole(email, AccountRole.MEMBER);
        return true;
    }

    private static Identity identity(String subject, String email) {
        return new Identity(GITLAB, subject, email, subject, "Ann", null);
    }

    private static <T> List<Future<T>> together(Callable<T> one, Callable<T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(after(barrier, one), after(barrier, other)));
        }
    }

    private static <T> Callable<T> after(CyclicBarrier barrier, Callable<T> work) {
        return () -> {
            barrier.await();
            return work.call();
        };
    }
}
