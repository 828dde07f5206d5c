package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.ProblemException.Fault;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a refusal becomes an answer: RFC 9457 problem documents. */
@Singleton
public class Problems {
    /** The media type of every refusal. */
    public static final String JSON = "application/problem+json";

    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final HttpAuthenticator authenticator;
    private final CurrentVertxRequest http;

    Problems(HttpAuthenticator authenticator, CurrentVertxRequest http) {
        this.authenticator = authenticator;
        this.http = http;
    }

    /** Ends a request that never came to a resource. */
    public static void end(RoutingContext http, ProblemException refusal, ObjectMapper json) {
        try {
            http.response()
                    .setStatusCode(refusal.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                    .end(json.writeValueAsString(document(refusal, http)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problems are plain maps", e);
        }
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        Response.ResponseBuilder answer =
                Response.status(refusal.type().status()).type(JSON).entity(document(refusal, http.getCurrent()));
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    /** The platform says what is wrong in the language asked for itself. */
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        return refused(ProblemException.invalid(invalid.getConstraintViolations().stream()
                .sorted(Comparator.<ConstraintViolation<?>, String>comparing(Problems::fieldOf)
                        .thenComparing(ConstraintViolation::getMessage))
                .map(violation -> new Fault(fieldOf(violation), Sentence.said(violation.getMessage())))
                .toList()));
    }

    @ServerExceptionMapper
    public Response unknownProperty(UnrecognizedPropertyException unknown) {
        return refused(ProblemException.invalid(pathOf(unknown), "is not known here"));
    }

    /** Named beside its superclass, because the platform has a mapper of its own for it. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return unknownProperty(unknown);
        }
        Optional<String> repeated = repeated(unreadable);
        if (repeated.isPresent()) {
            return refused(ProblemException.invalid(repeated.get(), "stands there more than once"));
        }
        if (unreadable instanceof JsonMappingException mapping
                && !pathOf(mapping).isEmpty()) {
            return refused(ProblemException.invalid(pathOf(mapping), "has a value that is not understood here"));
        }
        return answer(ProblemType.MALFORMED, "The body is not the JSON expected here.");
    }

    /** The name that an object has a second time. */
    private static Optional<String> repeated(JsonProcessingException unreadable) {
        Throwable fault = unreadable instanceof JsonMappingException ? unreadable.getCause() : unreadable;
        return fault instanceof StreamReadException broken
                        && broken.getOriginalMessage().startsWith("Duplicate field")
                        && broken.getProcessor() != null
                ? Optional.of(broken.getProcessor().getParsingContext().getCurrentName())
                : Optional.empty();
    }

    /** Pages lead to the sign-in page, everything else gets a problem: the authentication mechanism knows which. */
    @ServerExceptionMapper
    public Uni<Response> notSignedIn(UnauthorizedException anonymous, RoutingContext http) {
        return authenticator.getChallenge(http).map(challenge -> {
            Response.ResponseBuilder answer = challenge.status == 401
                    ? Response.fromResponse(
                            answer(ProblemType.SIGN_IN_NEEDED, "Sign in, or send name and password by HTTP Basic."))
                    : Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return answer(ProblemType.FORBIDDEN, "Your role does not allow this.");
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (refusal.getCause() instanceof ProblemException problem) {
            return refused(problem); // from reading a parameter, which the platform takes for a wrong address
        }
        Response response = refusal.getResponse();
        return typeOf(response.getStatus()).map(this::saidByItsTitle).orElse(response);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable unexpected) {
        if (unexpected instanceof IOException broken
                && isOver(broken, http.getCurrent().response())) {
            LOG.debug("a body was not read to its end", broken);
            return Response.status(ProblemType.TOO_LARGE.status()).build(); // nobody reads it
        }
        if (unexpected instanceof IOException broken && isNoForm(broken)) {
            return saidByItsTitle(ProblemType.MALFORMED);
        }
        if (Database.isAway(unexpected)) {
            LOG.warn("request refused, the database is away: {}", unexpected.toString());
            return Response.fromResponse(
                            answer(ProblemType.UNAVAILABLE, "Come again in a few seconds; repeating is safe."))
                    .header("Retry-After", "3")
                    .build();
        }
        LOG.error("request failed", unexpected);
        return answer(ProblemType.UNEXPECTED, "It has been logged; try again later.");
    }

    /** Whoever sent it has gone, or was told by the platform, which counts what comes without its length, that it is too much. */
    private static boolean isOver(IOException broken, HttpServerResponse answer) {
        return answer.ended() || answer.closed() || broken.getCause() instanceof ClosedChannelException;
    }

    /** The platform tells a form in parts that has none of them by an exception as for any other reading. */
    private static boolean isNoForm(IOException broken) {
        StackTraceElement[] where = broken.getStackTrace();
        return where.length > 0 && where[0].getClassName().startsWith(FORMS);
    }

    private static Optional<ProblemType> typeOf(int status) {
        return switch (status) {
            case 400 -> Optional.of(ProblemType.MALFORMED);
            case 401 -> Optional.of(ProblemType.SIGN_IN_NEEDED);
            case 403 -> Optional.of(ProblemType.FORBIDDEN);
            case 404 -> Optional.of(ProblemType.NOT_FOUND);
            case 405 -> Optional.of(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(ProblemType.NOT_ACCEPTABLE);
            case 413 -> Optional.of(ProblemType.TOO_LARGE);
            case 414 -> Optional.of(ProblemType.ADDRESS_TOO_LONG);
            case 415 -> Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            default -> Optional.empty();
        };
    }

    private Response saidByItsTitle(ProblemType type) {
        return refused(ProblemException.titled(type));
    }

    private Response answer(ProblemType type, String detail, Object... values) {
        return refused(new ProblemException(type, detail, values));
    }

    private static ProblemDocument document(ProblemException refusal, RoutingContext http) {
        return new ProblemDocument(refusal, Languages.accepted(http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The path without method and parameter: {@code post.body.text} is {@code text} to whoever sent it. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        String[] path = violation.getPropertyPath().toString().split("\\.", 3);
        return path[path.length - 1];
    }

    private static String pathOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
