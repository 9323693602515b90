package dev.slipway.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads the forms in which people write a database's address. */
final class ExternalUrl {
    private ExternalUrl() {}

    /**
     * The JDBC form of a URL: {@code jdbc:postgresql:...} stays, {@code postgres://user:password@host/database} is translated.
     *
     * @throws DatabaseFailure if it is neither
     */
    static String jdbc(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            throw unreadable();
        }
        try {
            var uri = new URI(url);
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + "?" + query
                    + credentials(uri.getUserInfo());
        } catch (URISyntaxException _) {
            throw unreadable();
        }
    }

    private static String credentials(@org.jspecify.annotations.Nullable String userInfo) {
        if (userInfo == null) {
            return "";
        }
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : "&password=" + encode(userInfo.substring(colon + 1));
        return "&user=" + encode(user) + password;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static DatabaseFailure unreadable() {
        return new DatabaseFailure("SLIPWAY_DATABASE_URL is not a PostgreSQL address. Write it as"
                + " postgresql://USER:PASSWORD@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE.");
    }
}
