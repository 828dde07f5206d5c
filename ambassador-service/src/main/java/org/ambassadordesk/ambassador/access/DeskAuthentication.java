package org.ambassadordesk.ambassador.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Session cookie or HTTP Basic, and what is said to whoever is not let in: pages lead to the sign-in page, everything
 * else gets a problem document. A session that no longer holds counts as none, so that the sign-in page can be reached.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class DeskAuthentication implements HttpAuthenticationMechanism {
    private static final String SESSION_COOKIE = "desk-session";
    private static final String SIGN_IN_POST = "/j_security_check";

    private final FormAuthenticationMechanism form;
    private final BasicAuthenticationMechanism basic;
    private final ObjectMapper json;

    DeskAuthentication(FormAuthenticationMechanism form, BasicAuthenticationMechanism basic, ObjectMapper json) {
        this.form = form;
        this.basic = basic;
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager identities) {
        if (isSignInPost(http)) {
            return form.authenticate(http, identities).onFailure().invoke(failure -> remember(http, failure));
        }
        String header = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return basic.authenticate(http, identities).onFailure().invoke(failure -> remember(http, failure));
        }
        return form.authenticate(http, identities)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> {
                    http.put(HttpAuthenticationMechanism.class.getName(), this);
                    http.response()
                            .addCookie(Cookie.cookie(SESSION_COOKIE, "")
                                    .setPath("/")
                                    .setMaxAge(0));
                    return Uni.createFrom().nullItem();
                });
    }

    /** The mechanism that failed has put itself forward to answer; the answer is ours. */
    private void remember(RoutingContext http, Throwable failure) {
        http.put(HttpAuthenticationMechanism.class.getName(), this);
        http.put(Failure.class.getName(), new Failure(failure));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        if (isSignInPost(http) || wantsPage(http.request())) {
            return form.getChallenge(http);
        }
        // A browser's script asking without a session must not make the browser pop up its password dialog.
        return http.request().getHeader("Sec-Fetch-Mode") == null
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"Ambassador Desk\""))
                : Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext http) {
        @Nullable Failure failure = http.get(Failure.class.getName());
        if (failure != null && failure.cause().getCause() instanceof ThrottledException throttled) {
            return isSignInPost(http) ? waitPage(http, throttled) : problem(http, tooMany(throttled));
        }
        return getChallenge(http).onItem().transformToUni(challenge -> {
            if (challenge.status != 401) {
                return Uni.createFrom().item(new ChallengeSender(http).apply(challenge));
            }
            challenge.getHeaders().forEach((name, value) -> http.response().putHeader(name, value));
            return problem(http, failure == null ? nobody() : wrong());
        });
    }

    private static ProblemException nobody() {
        return new ProblemException(ProblemType.SIGN_IN_NEEDED, "Sign in, or send name and password by HTTP Basic.");
    }

    private static ProblemException wrong() {
        return new ProblemException(ProblemType.WRONG_CREDENTIALS, "There is no account with this name and password.");
    }

    private static ProblemException tooMany(ThrottledException throttled) {
        return new ProblemException(ProblemType.TOO_MANY_ATTEMPTS, "Try again in {0} seconds.", throttled.seconds())
                .with("retryAfter", throttled.seconds());
    }

    private Uni<Boolean> problem(RoutingContext http, ProblemException problem) {
        Object wait = problem.member("retryAfter");
        if (wait != null) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, wait.toString());
        }
        Problems.end(http, problem, json);
        return Uni.createFrom().item(true);
    }

    private static Uni<Boolean> waitPage(RoutingContext http, ThrottledException throttled) {
        http.response().setStatusCode(429);
        http.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
        http.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        http.response().end("""
                <!doctype html><html lang="en"><title>Too many attempts</title>
                <meta http-equiv="refresh" content="0;url=/sign-in?failed=wait"></html>
                """);
        return Uni.createFrom().item(true);
    }

    private static boolean isSignInPost(RoutingContext http) {
        return "POST".equals(http.request().method().name()) && SIGN_IN_POST.equals(http.normalizedPath());
    }

    /** Somebody looking at a page, not a script of one. */
    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.path().startsWith("/api/")
                && "GET".equals(request.method().name())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return form.getCredentialTypes();
    }

    private record Failure(Throwable cause) {}
}
