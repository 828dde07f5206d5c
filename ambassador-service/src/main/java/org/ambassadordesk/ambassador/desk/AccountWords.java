package org.ambassadordesk.ambassador.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told about their account. */
@MessageBundle(value = "account", locale = "en")
public interface AccountWords {
    @Message("{who} made an account for you")
    String made(String who);

    @Message("{who} gave your account a new password")
    String renewed(String who);

    @Message(
            "Whoever knows that password can sign in as you until there is another; an administrator makes one. If you did not expect this, ask.")
    String known();
}
