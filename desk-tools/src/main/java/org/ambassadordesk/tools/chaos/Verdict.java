package org.ambassadordesk.tools.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the crashes cost.
 *
 * @param faults answers that a service may never give
 * @param recoveryP99Ms milliseconds from a kill until all services said again that they can work
 */
record Verdict(
        int posts,
        int kills,
        List<String> lost,
        List<String> phantom,
        List<String> doublyAssigned,
        List<String> doublyDelivered,
        List<String> outOfOrder,
        List<String> faults,
        long recoveryP99Ms,
        long seed) {
    boolean isClean() {
        return findings().isEmpty();
    }

    /** Everything that is wrong, a sentence each. */
    List<String> findings() {
        List<String> all = new ArrayList<>();
        List.of(lost, phantom, doublyAssigned, doublyDelivered, outOfOrder, faults)
                .forEach(all::addAll);
        return all.stream().distinct().toList();
    }

    /** In the form that scripts read. */
    String json() {
        ObjectNode json = Caller.JSON.createObjectNode();
        json.put("posts", posts)
                .put("kills", kills)
                .put("lost", lost.size())
                .put("phantom", phantom.size())
                .put("doublyAssigned", doublyAssigned.size())
                .put("doublyDelivered", doublyDelivered.size())
                .put("outOfOrder", outOfOrder.size())
                .put("faults", faults.size())
                .put("recoveryP99Ms", recoveryP99Ms)
                .put("seed", seed);
        return json.toString();
    }
}
