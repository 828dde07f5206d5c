package org.ambassadordesk.ambassador.web.frame;

import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.ReportWords;
import org.ambassadordesk.ambassador.web.words.WhatIfWords;

/** What pages call the fields that go by other names in addresses and forms. */
public final class FieldNames {
    private FieldNames() {}

    /** The label; the name itself where no page has a label for it. */
    public static String of(String field, Words words) {
        ReportWords report = words.report();
        WhatIfWords whatIf = words.whatIf();
        return switch (field) {
            case "days" -> report.timeSpan();
            case "from" -> report.from();
            case "to" -> report.to();
            case "topic" -> report.topic();
            case "team" -> report.team();
            case "channel" -> report.channel();
            case "language" -> report.language();
            case "clock" -> report.counting();
            case "of" -> report.waitedFor();
            case "count" -> whatIf.count();
            case "capacity" -> whatIf.capacity();
            case "calendar" -> whatIf.calendar();
            case "target" -> whatIf.target();
            case "minutes", "firstResponse" -> whatIf.firstWithin();
            case "reason" -> words.people().reason();
            case "until" -> words.people().until();
            default -> field;
        };
    }
}
