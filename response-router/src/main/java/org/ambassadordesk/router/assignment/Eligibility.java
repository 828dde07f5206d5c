package org.ambassadordesk.router.assignment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;

/**
 * Who might have answered a kind of conversation under one version of the directory, whatever else they did: the part of
 * a decision that thousands of decisions share.
 *
 * @param id follows from the content
 * @param unfit by the first predicate they failed
 */
public record Eligibility(
        UUID id,
        long directoryVersion,
        Signature.Key signature,
        List<String> eligible,
        Map<String, List<String>> unfit) {

    public static Eligibility of(Signature signature, long directoryVersion) {
        List<String> eligible = signature.people().stream().map(Person::id).toList();
        Map<String, List<String>> unfit = new TreeMap<>();
        signature.unfit().forEach((predicate, people) -> unfit.put(predicate.code(), List.copyOf(people)));
        Signature.Key key = signature.key();
        UUID id = Identities.named(
                "eligibility",
                Long.toString(directoryVersion),
                key.topic(),
                key.channel(),
                key.language(),
                eligible.toString(),
                unfit.toString());
        return new Eligibility(id, directoryVersion, key, eligible, unfit);
    }
}
