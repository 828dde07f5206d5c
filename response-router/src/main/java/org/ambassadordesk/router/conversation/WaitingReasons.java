package org.ambassadordesk.router.conversation;

/** Why nobody holds a waiting conversation, as codes. */
public final class WaitingReasons {
    public static final String NO_TOPIC = "no-topic";
    public static final String NOBODY_FREE = "nobody-free";
    public static final String NOBODY_AUTHORIZED = "nobody-authorized";
    public static final String NOBODY_SPEAKS = "nobody-speaks";
    /** Everybody who may answer it has handed it back or missed it; told once, while it goes on with all of them. */
    public static final String EVERYBODY_DECLINED = "everybody-declined";

    private WaitingReasons() {}

    /** Whether somebody must change the desk before anybody can get it. */
    public static boolean isUnroutable(String reason) {
        return reason.equals(NOBODY_AUTHORIZED) || reason.equals(NOBODY_SPEAKS);
    }
}
