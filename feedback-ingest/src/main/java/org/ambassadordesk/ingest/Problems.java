package org.ambassadordesk.ingest;

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

    /** Seconds; a broker that restarts is back after a few. */
    private static final int RETRY_AFTER = 2;

    /** The answer, with the headers that belong to its status. */
    public static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.JSON).entity(problem);
        switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"feedback-ingest\"");
            case 429 -> answer.header(HttpHeaders.RETRY_AFTER, 1);
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            default -> {}
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refused) {
        return answer(refused.problem());
    }

    /** What JAX-RS itself refuses; its own words name classes, so only the status is taken over. */
    @ServerExceptionMapper
    public Response refusedByJaxRs(WebApplicationException refused) {
        Problem problem =
                switch (refused.getResponse().getStatus()) {
                    case 404 -> Problem.of(ProblemType.NOT_FOUND, "This address is not known here.");
                    case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
                    case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Answers are JSON; ask for application/json.");
                    case 413 -> Problem.of(ProblemType.TOO_LARGE, "The body is too large.");
                    case 415 ->
                        Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Send application/json, or application/x-ndjson to /v1/comments/batch.");
                    case 400 -> Problem.of(ProblemType.MALFORMED, "The request cannot be understood.");
                    default -> unexpectedProblem(refused);
                };
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return answer(unexpectedProblem(failure));
    }

    /** In words that tell nothing about our inside. */
    public static Problem unexpectedProblem(Throwable failure) {
        LOG.error("a request failed unexpectedly", failure);
        return Problem.of(ProblemType.UNEXPECTED, "The failure has been recorded; trying again is safe.");
    }
}
