package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.database.Columns;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What became of launches, counted in a real database. */
class TrackRecordTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final LaunchedBlueprint SHOP = new LaunchedBlueprint("qtorque", "shop");

    private final TestDatabase database = TestDatabase.fresh();
    private final TrackRecordStore records = new TrackRecordStore(database.client());
    private final SpaceId space = SpaceId.random();
    private final UserId ada = UserId.random();
    private final UserId bob = UserId.random();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysHowLongItUsuallyTakesAndHowOftenItSucceeds() {
        launched(SHOP, ada, NOW, "ENDED", Duration.ofMinutes(2), true);
        launched(SHOP, bob, NOW.plusSeconds(10), "ACTIVE", Duration.ofMinutes(4), false);
        launched(SHOP, bob, NOW.plusSeconds(20), "ACTIVE", Duration.ofMinutes(30), false);
        launched(SHOP, bob, NOW.plusSeconds(30), "ACTIVE_WITH_ERROR", null, false);
        launched(SHOP, bob, NOW.plusSeconds(40), "LAUNCHING", null, false);
        assertThat(of(ada).get(SHOP))
                .isEqualTo(new TrackRecord(4, 4, 3, Duration.ofMinutes(4), NOW.plusSeconds(40), NOW));
    }

    @Test
    void saysNothingOfTheTimeWhereNothingCameUp() {
        launched(SHOP, ada, NOW, "ENDED_WITH_ERROR", null, true);
        assertThat(of(bob).get(SHOP)).isEqualTo(new TrackRecord(0, 1, 0, null, NOW, null));
    }

    @Test
    void countsNoLaunchThatWasPutOffAndTakenBackBeforeItBegan() {
        launched(SHOP, ada, NOW, "ENDED", null, true);
        launched(SHOP, ada, NOW, "SCHEDULED", null, false);
        database.client()
                .sql("update environment set starts_at = ?")
                .param(Columns.at(NOW.plus(Duration.ofDays(30))))
                .update();
        assertThat(of(ada).get(SHOP)).isEqualTo(new TrackRecord(1, 0, 0, null, NOW, NOW));
    }

    @Test
    void keepsBlueprintsOfTheSameNameAndOtherSpacesApart() {
        var other = new LaunchedBlueprint("infra", "shop");
        launched(SHOP, ada, NOW, "ACTIVE", Duration.ofMinutes(1), false);
        launched(other, ada, NOW, "ACTIVE", Duration.ofMinutes(2), false);
        assertThat(of(ada)).containsOnlyKeys(SHOP, other);
        assertThat(records.live(space)).containsEntry(SHOP, 1).containsEntry(other, 1);
        assertThat(records.of(SpaceId.random(), ada, Instant.EPOCH)).isEmpty();
        assertThat(records.live(SpaceId.random())).isEmpty();
    }

    @Test
    void forgetsWhatIsLongOverButNeverWhatLives() {
        launched(SHOP, ada, NOW.minus(Duration.ofDays(300)), "ENDED", Duration.ofMinutes(1), true);
        launched(SHOP, ada, NOW.minus(Duration.ofDays(299)), "ACTIVE", Duration.ofMinutes(3), false);
        assertThat(of(ada).get(SHOP))
                .extracting(TrackRecord::live, TrackRecord::launches, TrackRecord::ready)
                .containsExactly(1, 1, Duration.ofMinutes(3));
    }

    private java.util.Map<LaunchedBlueprint, TrackRecord> of(UserId person) {
        return records.of(space, person, NOW.minus(TrackRecord.SPAN));
    }

    private void launched(
            LaunchedBlueprint blueprint, UserId by, Instant at, String status, @Nullable Duration ready, boolean over) {
        var up = ready == null ? null : at.plus(ready);
        database.client()
                .sql("""
                insert into environment (id, space_id, name, facts, blueprint_name, blueprint_repository, automation, owner_id,
                    initiator_id, all_space_members, status, plan, created_at, active_at, ended_at, updated_at)
                values (:id, :space, 'x', '{}', :name, :repository, false, :by, :by, false, :status, '', :at, :up, :ended, :at)""")
                .param("id", UUID.randomUUID().toString())
                .param("space", space.value())
                .param("name", blueprint.name())
                .param("repository", blueprint.repository())
                .param("by", by.value())
                .param("status", status)
                .param("at", Columns.at(at))
                .param("up", Columns.atOrNull(up), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "ended",
                        Columns.atOrNull(over ? at.plus(Duration.ofHours(1)) : null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
