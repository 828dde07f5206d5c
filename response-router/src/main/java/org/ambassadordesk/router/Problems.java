package org.ambassadordesk.router;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a refusal becomes an answer: RFC 9457 problem documents. */
@Singleton
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refused) {
        return answer(refused.problem());
    }

    /** What JAX-RS itself refuses; its own words name classes, so only the status is taken over. */
    @ServerExceptionMapper
    public Response refusedByJaxRs(WebApplicationException refused) {
        return answer(
                switch (refused.getResponse().getStatus()) {
                    case 404 -> Problem.of(ProblemType.NOT_FOUND, "This address is not known here.");
                    case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
                    case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Answers are JSON; ask for application/json.");
                    default -> unexpectedProblem(refused);
                });
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return answer(unexpectedProblem(failure));
    }

    private static Problem unexpectedProblem(Throwable failure) {
        LOG.error("a request failed unexpectedly", failure);
        return Problem.of(ProblemType.UNEXPECTED, "The failure has been recorded; trying again is safe.");
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.JSON).entity(problem);
        if (problem.status() == ProblemType.WRONG_KEY.status()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"response-router\"");
        }
        return answer.build();
    }
}
