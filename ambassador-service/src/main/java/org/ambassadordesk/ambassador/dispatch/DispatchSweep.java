package org.ambassadordesk.ambassador.dispatch;

import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;
import org.ambassadordesk.ambassador.delivery.webhook.WebhookConnector;
import org.ambassadordesk.ambassador.delivery.webhook.WebhookSecret;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, one after another. */
@ApplicationScoped
class DispatchSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchSweep.class);
    private static final int MOST_AT_ONCE = 50;

    private final Dispatches dispatches;
    private final Mailer mailer;
    private final WebhookConnector webhooks;
    private final Config config;

    DispatchSweep(Dispatches dispatches, Mailer mailer, WebhookConnector webhooks, Config config) {
        this.dispatches = dispatches;
        this.mailer = mailer;
        this.webhooks = webhooks;
        this.config = config;
    }

    @Scheduled(
            every = "{desk.ambassador.dispatch.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void run() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<DispatchRows.Due> due = dispatches.take();
            if (due.isEmpty()) {
                return;
            }
            send(due.get());
        }
    }

    private void send(DispatchRows.Due due) {
        try {
            switch (due.dispatch()) {
                case Dispatch.Mail mail ->
                    mailer.send(io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.body())
                            .addHeader("X-Dispatch-Id", mail.id().toString()));
                case Dispatch.Hook hook -> post(hook);
            }
            dispatches.sent(due.dispatch().id());
        } catch (RuntimeException e) { // whatever a mail server or a network says: it is tried again later
            LOG.warn(
                    "dispatch not sent: id={} attempt={} why={}", due.dispatch().id(), due.attempt(), e.toString());
            dispatches.failed(due, e.toString());
        }
    }

    private void post(Dispatch.Hook hook) {
        String secret = config.getOptionalValue(hook.secretEnv(), String.class)
                .orElseThrow(() -> new IllegalStateException(
                        "no secret in the environment variable " + hook.secretEnv() + "; set it and restart"));
        AttemptOutcome outcome = webhooks.post(new WebhookConnector.Message(
                hook.url(), WebhookSecret.parse(secret), hook.id().toString(), hook.body()));
        if (!(outcome instanceof AttemptOutcome.Accepted)) {
            throw new IllegalStateException(outcome.detail());
        }
    }
}
