package org.ambassadordesk.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Addresses that are too long, answered as everything else that is refused. */
@ApplicationScoped
class DeadEnds {
    private static final int BEFORE_ALL = -1_000;

    /** Characters; the server itself reads a first line of much more, so that we can say what is wrong. */
    private static final int LONGEST_ADDRESS = 4_096;

    private final ObjectMapper json;

    DeadEnds(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::refuseLong);
    }

    private void refuseLong(RoutingContext http) {
        if (http.request().uri().length() > LONGEST_ADDRESS) {
            answer(
                    http,
                    Problem.of(
                            ProblemType.ADDRESS_TOO_LONG,
                            "An address has at most " + LONGEST_ADDRESS + " characters."));
        } else {
            http.next();
        }
    }

    private void answer(RoutingContext http, Problem problem) {
        try {
            http.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problems are plain records", e);
        }
    }
}
