import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/** Reads the rows of a catalog straight from the database of a running demo, again and again, and prints the figures as JSON. */
class Rows {
    private static final String SELECT = "select b.*, v.version, v.commit_id, v.modified_by, v.modified_at from blueprint b"
            + " join blueprint_version v on v.blueprint_id = b.id and v.version = b.newest order by lower(b.name)";

    public static void main(String[] words) throws Exception {
        Path postgres = Path.of(words[0]);
        int rounds = Integer.parseInt(words[1]);
        String port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        double[] times = new double[rounds];
        int rows = 0;
        try (var database = DriverManager.getConnection(url, "slipway", Files.readString(postgres.resolve("password")).strip())) {
            for (int round = -rounds; round < rounds; round++) {
                long start = System.nanoTime();
                rows = read(database);
                if (round >= 0) {
                    times[round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(times);
        System.out.printf("{\"rows\":%d,\"median_ms\":%.2f,\"p99_ms\":%.2f}%n", rows, times[rounds / 2], times[(int) Math.ceil(rounds * 0.99) - 1]);
    }

    private static int read(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(SELECT)) {
            int columns = result.getMetaData().getColumnCount();
            int rows = 0;
            for (; result.next(); rows++) {
                for (int column = 1; column <= columns; column++) {
                    result.getObject(column);
                }
            }
            return rows;
        }
    }
}
