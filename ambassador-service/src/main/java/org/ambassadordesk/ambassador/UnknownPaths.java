package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Below {@code /api} even what does not exist is answered with a problem document. */
@ApplicationScoped
class UnknownPaths {
    private final ObjectMapper json;

    UnknownPaths(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route("/api/*").last().handler(this::answer);
    }

    private void answer(RoutingContext http) {
        var problem = ProblemException.notFound("path");
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
