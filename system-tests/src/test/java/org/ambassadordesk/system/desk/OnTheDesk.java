package org.ambassadordesk.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives stories the running system; the first that asks starts it, the end of all of them stops it. */
public final class OnTheDesk implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OnTheDesk.class);

    static {
        Awaitility.setDefaultPollDelay(Duration.ZERO); // most of what is waited for is there already
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SystemDesk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(SystemDesk.class, _ -> start(), SystemDesk.class);
    }

    private static SystemDesk start() {
        try {
            return SystemDesk.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
