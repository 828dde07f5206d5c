package org.ambassadordesk.ambassador.reply;

/** A reply was handed in or decided about; told within the transaction that keeps it. */
public record ReplyKept(Reply reply) {}
