package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale.LanguageRange;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests that lead nowhere. Below {@code /api} even what does not exist is answered with a problem document, and so are
 * bodies that say themselves that they are too large; NUL, which no path, name or search has
 * and PostgreSQL does not take, is refused before anybody looks at it.
 */
@ApplicationScoped
class DeadEnds {
    private static final int BEFORE_ALL = -1_000;
    private static final String ENCODED_NUL = "%00";

    private final ObjectMapper json;
    private final MemorySize largest;

    DeadEnds(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.json = json;
        this.largest = largest;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::refuseNul);
        router.route().order(BEFORE_ALL).handler(this::refuseLarge);
        router.route().order(BEFORE_ALL).handler(DeadEnds::forgetBrokenLanguages);
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
        if (length != null && Long.parseLong(length) > largest.asLongValue()) {
            // the body is not read, so nothing after it can be understood
            http.response()
                    .putHeader("Connection", "close")
                    .endHandler(_ -> http.request().connection().close());
            answer(
                    http,
                    new ProblemException(
                            ProblemType.TOO_LARGE, "A body has at most " + largest.asLongValue() + " bytes."));
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
