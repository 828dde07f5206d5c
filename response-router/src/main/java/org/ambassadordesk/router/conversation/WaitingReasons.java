package org.ambassadordesk.router.conversation;

/** Why nobody holds a waiting conversation, as codes. */
public final class WaitingReasons {
    public static final String NO_TOPIC = "no-topic";
    public static final String NOBODY_FREE = "nobody-free";
    public static final String NOBODY_AUTHORIZED = "nobody-authorized";
    public static final String NOBODY_SPEAKS = "nobody-speaks";
    /** Everybody who may answer it has handed it back. */
    public static final String EVERYBODY_DECLINED = "everybody-declined";

    private WaitingReasons() {}
}
