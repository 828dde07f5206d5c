package org.ambassadordesk.ambassador.web.frame;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after a form: to a page that may be loaded again without doing it again. */
public final class Pages {
    private Pages() {}

    /** The page somebody came from, as a path of this site; the inbox where that cannot be told. */
    public static String pathOf(@Nullable String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/inbox" : path;
        } catch (IllegalArgumentException e) {
            return "/inbox";
        }
    }

    /** The page somebody came from with all its address says; null where that cannot be told, or is the door. */
    public static @Nullable String backTo(@Nullable String referer) {
        String path = referer == null ? "/inbox" : pathOf(referer);
        if (referer == null || path.equals("/inbox") || path.startsWith("/sign-in")) {
            return null;
        }
        String query = URI.create(referer).getRawQuery();
        return query == null ? path : path + "?" + query;
    }

    /**
     * To a page that says what was done.
     *
     * @param done code of it; empty where it goes without saying
     */
    public static Response to(String path, String done) {
        return Response.seeOther(target(path, done)).build();
    }

    /** The same for a script of ours, which would follow a redirect itself and show the page inside the page. */
    public static Response after(String path, String done, boolean script) {
        return script
                ? Response.noContent()
                        .header("HX-Redirect", target(path, done).toString())
                        .build()
                : to(path, done);
    }

    private static URI target(String path, String done) {
        UriBuilder target = UriBuilder.fromUri(path);
        return (done.isEmpty() ? target : target.queryParam("done", done)).build();
    }
}
