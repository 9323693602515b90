package dev.slipway.host;

import java.util.Locale;

/** A URL as somebody pasted it, in any of its forms, compared with the addresses of hosts. */
final class PastedUrl {
    private final String text;
    private final String place;

    PastedUrl(String url) {
        this.text = url.strip().replaceFirst("^(?i)(git clone\\s+|git\\+)", "");
        this.place = place(text);
    }

    /** Whether it lies on the host. */
    boolean isOn(Provider provider) {
        return below(place(provider.baseUrl().toString())) || isSshOf(provider);
    }

    /** Host, port and path in one spelling, without scheme and user; the port of the scheme is left out. */
    static String place(String url) {
        String text = url.strip();
        int scheme = text.indexOf("://");
        String rest = scheme < 0 ? text : text.substring(scheme + 3);
        boolean secure = scheme < 0 || text.toLowerCase(Locale.ROOT).startsWith("https");
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash).replaceFirst("/+$", "");
        String host = authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host.replaceFirst(secure ? ":443$" : ":80$", "") + path;
    }

    private boolean below(String base) {
        return place.length() > base.length()
                && place.regionMatches(true, 0, base, 0, base.length())
                && place.charAt(base.length()) == '/';
    }

    /** SSH has a port of its own and knows no path before the groups. */
    private boolean isSshOf(Provider provider) {
        boolean isSsh = text.matches("(?i)ssh://.+") || (!text.contains("://") && text.matches("[^/@]+@[^/:]+:.+"));
        if (!isSsh) {
            return false;
        }
        String host = text.replaceFirst("(?i)^ssh://", "")
                .replaceFirst("^[^@/]*@", "")
                .replaceFirst("[:/].*$", "");
        return host.equalsIgnoreCase(provider.baseUrl().getHost());
    }
}
