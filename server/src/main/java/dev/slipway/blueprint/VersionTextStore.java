package dev.slipway.blueprint;

import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.asset.AssetInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The texts of versions and what they were found to say. A version never changes, so what is remembered is never wrong, and a list
 * of thousands neither reads nor parses their texts again.
 */
@Component
class VersionTextStore {
    private static final int MOST = 5_000;

    /** One version of one blueprint. */
    record Key(UUID blueprint, int version) {}

    /** What a version holds that is costly to read. */
    record Text(String yaml, ParsedBlueprint parsed, Map<String, AssetInput> assetInputs) {}

    private final JdbcClient database;

    private final Map<Key, Text> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Text> eldest) {
            return size() > MOST;
        }
    };

    VersionTextStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * The texts of these versions; one that was deleted meanwhile is not in it.
     *
     * @param paths the versions wanted, each with the file as faults are to name it
     */
    Map<Key, Text> of(Map<Key, String> paths) {
        var found = new HashMap<Key, Text>();
        synchronized (known) {
            paths.keySet().forEach(key -> found.computeIfAbsent(key, known::get));
        }
        var missing =
                paths.keySet().stream().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            var read = read(missing, paths);
            synchronized (known) {
                known.putAll(read);
            }
            found.putAll(read);
        }
        return found;
    }

    private Map<Key, Text> read(List<Key> missing, Map<Key, String> paths) {
        var read = new HashMap<Key, Text>();
        database.sql("""
                        select blueprint_id, version, yaml, asset_inputs from blueprint_version
                        where (blueprint_id, version) in (select * from unnest(cast(:ids as uuid[]), cast(:versions as int[])))""")
                .param("ids", missing.stream().map(Key::blueprint).toArray(UUID[]::new))
                .param("versions", missing.stream().map(Key::version).toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    var key = new Key(row.getObject("blueprint_id", UUID.class), row.getInt("version"));
                    read.put(key, text(row, Objects.requireNonNull(paths.get(key))));
                });
        return read;
    }

    private static Text text(ResultSet row, String path) throws SQLException {
        String yaml = row.getString("yaml");
        return new Text(yaml, ParsedBlueprint.of(yaml, path), VersionStore.inputs(row));
    }
}
