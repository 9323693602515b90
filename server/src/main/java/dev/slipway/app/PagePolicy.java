package dev.slipway.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page of ours may load, and who may put it into a frame: nobody, but for the one page of an environment that portals embed
 * ({@code /{space}/sandboxes/{id}?widget=true}). Styles are made by the component library as the page runs; pictures of people
 * come from wherever GitLab keeps them. An answer that has a policy of its own keeps it.
 */
class PagePolicy implements HeaderWriter {
    private static final Pattern WIDGET = Pattern.compile("/[^/]+/sandboxes/[^/]+");
    private static final String POLICY = "Content-Security-Policy";
    private static final String SOURCES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: http: https:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean widget = String.valueOf(request.getQueryString()).contains("widget")
                && WIDGET.matcher(request.getRequestURI()).matches();
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, SOURCES + (widget ? "*" : "'none'"));
        }
        if (!widget) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }
}
