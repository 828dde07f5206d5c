package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale.LanguageRange;

/**
 * Requests that lead nowhere. Below {@code /api} even what does not exist is answered with a problem document, and so are
 * bodies that say themselves that they are too large; NUL, which no path, name or search has
 * and PostgreSQL does not take, is refused before anybody looks at it.
 */
@ApplicationScoped
class DeadEnds {
    private static final int BEFORE_ALL = -1_000;
    private static final String ENCODED_NUL = "%00";

    /** Bytes. */
    private static final long LARGEST = 4L * 1024 * 1024;

    /** RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1. */
    private static final int AFTER_THE_PLATFORMS_LIMIT = -1;

    private final ObjectMapper json;

    DeadEnds(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::refuseNul);
        router.route().order(BEFORE_ALL).handler(this::refuseLarge);
        router.route().order(BEFORE_ALL).handler(DeadEnds::forgetBrokenLanguages);
        router.route().order(AFTER_THE_PLATFORMS_LIMIT).handler(DeadEnds::limitStream);
        router.route("/api/*").last().handler(http -> answer(http, ProblemException.notFound("path")));
    }

    private void refuseNul(RoutingContext http) {
        if (http.request().uri().contains(ENCODED_NUL)) {
            answer(http, new ProblemException(ProblemType.MALFORMED, "The URL contains NUL."));
        } else {
            http.next();
        }
    }

    private void refuseLarge(RoutingContext http) {
        String length = http.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > LARGEST && !isImport(http)) {
            // the body is not read, so nothing after it can be understood
            http.response()
                    .putHeader("Connection", "close")
                    .endHandler(_ -> http.request().connection().close());
            answer(http, new ProblemException(ProblemType.TOO_LARGE, "A body has at most " + LARGEST + " bytes."));
        } else {
            http.next();
        }
    }

    /** A wish for a language that nobody can read is no wish: RFC 9110 leaves that to us, and nobody types this header. */
    private static void forgetBrokenLanguages(RoutingContext http) {
        String wanted = http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            if (wanted != null) {
                LanguageRange.parse(wanted);
            }
        } catch (IllegalArgumentException e) {
            http.request().headers().remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        http.next();
    }

    /** What is sent without its length is counted while it is read: that is the platform's, under this name. */
    private static void limitStream(RoutingContext http) {
        if (!isImport(http)) {
            http.put("io.quarkus.max-request-size", LARGEST);
        }
        http.next();
    }

    /** A past has no size: it is read line by line, or put into a file, and never into memory. */
    private static boolean isImport(RoutingContext http) {
        return http.request().method().equals(HttpMethod.POST)
                && (http.request().path().equals("/api/imports")
                        || http.request().path().equals("/imports"));
    }

    private void answer(RoutingContext http, ProblemException problem) {
        try {
            http.response()
                    .setStatusCode(problem.type().status())
                    .putHeader("Content-Type", Problems.JSON)
                    .end(json.writeValueAsString(problem.document()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problems are plain maps", e);
        }
    }
}
