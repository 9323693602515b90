package dev.slipway.upload;

import dev.slipway.database.Columns;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.upload.UploadedFile.Facts;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files in the database, by the hash of their token. */
@Component
class UploadStore {
    private final JdbcClient database;

    UploadStore(JdbcClient database) {
        this.database = database;
    }

    /** Makes a file of what is kept of it. */
    interface Opening {
        UploadedFile open(int position, String name, byte[] sealed);
    }

    /** One at a time counts what there is, until the transaction ends. */
    void queueUp() {
        database.sql("select pg_advisory_xact_lock(hashtext('upload'))")
                .query((_, _) -> true)
                .list();
    }

    void add(byte[] hash, SpaceId space, UserId person, long bytes, Instant expires) {
        database.sql("insert into upload (token_hash, space_id, person, bytes, expires_at) values (?, ?, ?, ?, ?)")
                .params(hash, space.value(), person.value(), bytes, Columns.at(expires))
                .update();
    }

    void addFile(byte[] hash, int position, Facts file, byte[] sealed) {
        database.sql("insert into upload_file (token_hash, position, name, bytes, sealed) values (?, ?, ?, ?, ?)")
                .params(hash, position, file.name(), file.size(), sealed)
                .update();
    }

    boolean isThere(byte[] hash, SpaceId space, UserId person, Instant now) {
        return database.sql("""
                        select 1 from upload u where token_hash = ? and space_id = ? and person = ?
                            and (expires_at > ? or exists (select 1 from upload_use s where s.token_hash = u.token_hash))""")
                .params(hash, space.value(), person.value(), Columns.at(now))
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    List<Facts> facts(byte[] hash) {
        return database.sql("select name, bytes from upload_file where token_hash = ? order by position")
                .param(hash)
                .query((row, _) -> new Facts(row.getString("name"), row.getLong("bytes")))
                .list();
    }

    List<UploadedFile> files(byte[] hash, String environment, Opening opening) {
        return database.sql("""
                        select f.position, f.name, f.sealed from upload_file f join upload_use u using (token_hash)
                        where f.token_hash = ? and u.environment_id = ? order by f.position""")
                .params(hash, environment)
                .query((row, _) -> opening.open(row.getInt("position"), row.getString("name"), row.getBytes("sealed")))
                .list();
    }

    void use(byte[] hash, String environment) {
        database.sql("insert into upload_use (token_hash, environment_id) values (?, ?) on conflict do nothing")
                .params(hash, environment)
                .update();
    }

    /** Ids of the environments that were launched with files. */
    List<String> environments() {
        return database.sql("select distinct environment_id from upload_use")
                .query((row, _) -> row.getString("environment_id"))
                .list();
    }

    void release(String environment) {
        database.sql("delete from upload_use where environment_id = ?")
                .param(environment)
                .update();
    }

    void dropExpired(Instant now) {
        database.sql("""
                        delete from upload u where expires_at <= ?
                            and not exists (select 1 from upload_use s where s.token_hash = u.token_hash)""").param(Columns.at(now)).update();
    }

    /** Bytes that one person uploaded and nothing was launched with. */
    long waiting(UserId person) {
        return database.sql("""
                        select coalesce(sum(bytes), 0) from upload u where person = ?
                            and not exists (select 1 from upload_use s where s.token_hash = u.token_hash)""").param(person.value()).query(Long.class).single();
    }

    long total() {
        return database.sql("select coalesce(sum(bytes), 0) from upload")
                .query(Long.class)
                .single();
    }

    void deleteAll(SpaceId space) {
        database.sql("delete from upload where space_id = ?")
                .param(space.value())
                .update();
    }
}
