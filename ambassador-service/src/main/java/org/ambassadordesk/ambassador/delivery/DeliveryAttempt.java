package org.ambassadordesk.ambassador.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;
import org.ambassadordesk.ambassador.delivery.webhook.WebhookConnector;
import org.ambassadordesk.ambassador.delivery.webhook.WebhookSecret;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Source;
import org.eclipse.microprofile.config.Config;

/** One attempt: where to, with which secret, as the directory and the environment say now. In no transaction. */
@ApplicationScoped
class DeliveryAttempt {
    private final CurrentDirectory directory;
    private final WebhookConnector connector;
    private final Config environment;

    DeliveryAttempt(CurrentDirectory directory, WebhookConnector connector, Config environment) {
        this.directory = directory;
        this.connector = connector;
        this.environment = environment;
    }

    AttemptOutcome make(DeliveryRows.Claimed delivery) {
        Source.Webhook webhook = Optional.ofNullable(directory.get().sources().get(delivery.source()))
                .map(Source::webhook)
                .orElse(null);
        if (webhook == null) {
            return new AttemptOutcome.NotSent("the source " + delivery.source() + " has no webhook (any more)");
        }
        Optional<String> secret = environment.getOptionalValue(webhook.secretEnv(), String.class);
        if (secret.isEmpty()) {
            return new AttemptOutcome.NotSent(
                    "the environment variable " + webhook.secretEnv() + " with the signing secret is not set");
        }
        try {
            return connector.post(new WebhookConnector.Message(
                    webhook.url(),
                    WebhookSecret.parse(secret.get()),
                    delivery.replyId().toString(),
                    delivery.body()));
        } catch (IllegalArgumentException e) {
            return new AttemptOutcome.NotSent(webhook.secretEnv() + ": " + e.getMessage());
        }
    }
}
