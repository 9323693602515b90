package dev.slipway.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts or finds the database before anything asks for it. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    @Bean(destroyMethod = "close")
    PostgresHolder postgres(DatabaseConfig config) {
        return new PostgresHolder(
                config.databaseUrl() == null ? EmbeddedPostgres.start(config.data(), config.runAs()) : null);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(PostgresHolder holder, DatabaseConfig config) {
        var embedded = holder.embedded();
        return embedded == null
                ? pool(
                        ExternalUrl.jdbc(String.valueOf(config.databaseUrl())),
                        config.databaseUser(),
                        config.databasePassword())
                : pool(embedded.url(), embedded.user(), embedded.password());
    }

    static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(2);
        pool.setPoolName("slipway");
        pool.setConnectionInitSql("set search_path to slipway");
        return pool;
    }

    /** The embedded database, or nothing where an external one is used. */
    record PostgresHolder(@Nullable EmbeddedPostgres embedded) implements AutoCloseable {
        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
