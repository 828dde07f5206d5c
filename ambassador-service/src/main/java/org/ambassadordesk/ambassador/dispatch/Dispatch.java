package org.ambassadordesk.ambassador.dispatch;

import java.util.UUID;

/** Something to be said to somebody outside the pages. */
public sealed interface Dispatch {
    /** The same for every attempt. */
    UUID id();

    /** A mail in plain text. */
    record Mail(UUID id, String to, String subject, String body) implements Dispatch {}

    /**
     * A signed message to an address of the company.
     *
     * @param secretEnv name of the environment variable that holds the signing secret
     */
    record Hook(UUID id, String url, String secretEnv, String subject, String body) implements Dispatch {}
}
