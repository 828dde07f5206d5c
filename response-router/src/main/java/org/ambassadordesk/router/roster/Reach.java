package org.ambassadordesk.router.roster;

import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.event.Language;

/**
 * How far the desk looks for somebody by now. Whoever is looked at, the right to answer is asked of everybody.
 *
 * @param level whether speaking the language a little is enough
 * @param language whether the language does not matter any more
 * @param secondTeam whether the team that helps out is asked too
 */
public record Reach(boolean level, boolean language, boolean secondTeam) {
    /** Only those it should go to. */
    public static final Reach ORDINARY = new Reach(false, false, false);

    boolean isUnderstoodBy(Ambassador ambassador, String spoken) {
        return language
                || Language.UNDETERMINED.equals(spoken)
                || ambassador.speaks(spoken)
                || (level && ambassador.speaksSome(spoken));
    }

    /** What gave way for this person to get it, as codes; empty where nothing had to. */
    public static List<String> relaxedFor(Ambassador ambassador, Signature.Key key) {
        List<String> gaveWay = new ArrayList<>();
        String spoken = key.language();
        if (!ORDINARY.isUnderstoodBy(ambassador, spoken)) {
            gaveWay.add(ambassador.speaksSome(spoken) ? "level" : "language");
        }
        if (key.reach().secondTeam() && ambassador.team().equals(key.secondTeam())) {
            gaveWay.add("second-team");
        }
        return gaveWay;
    }
}
