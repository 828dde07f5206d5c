package org.ambassadordesk.ambassador.speech;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Units of time, as short as they are written. */
@MessageBundle(value = "span", locale = "en")
public interface SpanWords {
    @Message("under a minute")
    String underMinute();

    @Message("{count} d")
    String days(long count);

    @Message("{count} h")
    String hours(long count);

    @Message("{count} min")
    String minutes(long count);

    @Message("{count} s")
    String seconds(long count);
}
