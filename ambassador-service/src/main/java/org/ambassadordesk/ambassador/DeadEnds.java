package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * URLs that lead nowhere. Below {@code /api} even what does not exist is answered with a problem document; NUL, which no
 * path, name or search has and PostgreSQL does not take, is refused before anybody looks at it.
 */
@ApplicationScoped
class DeadEnds {
    private static final int BEFORE_ALL = -1_000;
    private static final String ENCODED_NUL = "%00";

    private final ObjectMapper json;

    DeadEnds(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::refuseNul);
        router.route("/api/*").last().handler(http -> answer(http, ProblemException.notFound("path")));
    }

    private void refuseNul(RoutingContext http) {
        if (http.request().uri().contains(ENCODED_NUL)) {
            answer(http, new ProblemException(ProblemType.MALFORMED, "The URL contains NUL."));
        } else {
            http.next();
        }
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
