package org.ambassadordesk.ambassador.report.response;

/** A part of the response time; together they are all of it. */
public enum Leg {
    /** Received until the router knew whose it is. */
    INTAKE,
    /**
     * Routed until the person who wrote the answer got it. Time in the hands of people whose work did not lead to the
     * answer (no reaction, handed back, reply rejected and somebody else wrote another) counts here: for the customer it
     * was waiting.
     */
    QUEUE,
    /** Given to the writer until they opened it. */
    PICKUP,
    /** Opened until handed in; again after every send-back. */
    DRAFTING,
    /** Handed in until approved or sent back; zero where the author may send alone. */
    APPROVAL,
    /** Approved until the customer could read it. */
    DELIVERY
}
