package org.ambassadordesk.ambassador.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.dispatch.Dispatch;
import org.ambassadordesk.ambassador.dispatch.Dispatches;
import org.ambassadordesk.ambassador.speech.Readers;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;

/**
 * Keeps that somebody knows, or knew, another person's password, and tells that person: on their page, in their trail and by
 * mail. Takes effect with the transaction of the thread.
 */
@ApplicationScoped
class AccountNews {
    private final AuditTrail audit;
    private final LiveEvents live;
    private final Dispatches dispatches;
    private final Readers readers;
    private final Supplier<UUID> ids;

    AccountNews(AuditTrail audit, LiveEvents live, Dispatches dispatches, Readers readers, Supplier<UUID> ids) {
        this.audit = audit;
        this.live = live;
        this.dispatches = dispatches;
        this.readers = readers;
        this.ids = ids;
    }

    void made(Ambassador owner, Person by) {
        tell(owner, by, "account.made", words -> words.made(by.name()));
    }

    /** Where small groups are protected, everybody can read who was added by whom. */
    void added(List<Ambassador> newcomers, Directory directory, Person by) {
        if (!newcomers.isEmpty() && directory.desk().measuringRules().protects()) {
            String names = newcomers.stream().map(Ambassador::name).collect(Collectors.joining(", "));
            audit.add(by.id(), AuditTrail.PEOPLE_ADDED, null, names);
        }
    }

    void renewed(Ambassador owner, Person by) {
        tell(owner, by, "account.password-renewed", words -> words.renewed(by.name()));
    }

    private void tell(Ambassador owner, Person by, String action, Function<AccountWords, String> subject) {
        audit.add(by.id(), action, owner.id(), "");
        live.publish("account", null, Audience.only(owner.id()), Map.of("account", owner.id()));
        String to = owner.email();
        if (to != null) {
            AccountWords words = readers.of(owner).language().words(AccountWords.class);
            dispatches.add(new Dispatch.Mail(ids.get(), to, subject.apply(words), words.known() + "\n"));
        }
    }
}
