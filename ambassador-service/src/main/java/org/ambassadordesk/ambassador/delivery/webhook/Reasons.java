package org.ambassadordesk.ambassador.delivery.webhook;

import java.net.ConnectException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a connection failed, in words without addresses or contents. */
final class Reasons {
    private Reasons() {}

    static String of(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "no reason given";
            case ConnectException _ -> "the connection was refused or timed out";
            case SSLException _ -> "TLS failed; is the certificate valid for this host?";
            case SocketException _ -> "the connection was reset";
            default -> failure.getClass().getSimpleName();
        };
    }
}
