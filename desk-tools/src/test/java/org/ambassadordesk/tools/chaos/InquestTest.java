package org.ambassadordesk.tools.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.ambassadordesk.tools.chaos.Receipts.Receipt;
import org.junit.jupiter.api.Test;

/** The suite that is to find losses must find each kind of them. */
class InquestTest {
    private final Ledger ledger = new Ledger();
    private final List<Told.Event> routing = new ArrayList<>();
    private final List<Told.Event> activity = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    @Test
    void wholeStoryIsClean() {
        tellAWholeStory();

        assertThat(all()).isEmpty();
    }

    @Test
    void keptCommentWithoutAConversationIsLost() {
        tellAWholeStory();
        ledger.send("k2");
        ledger.keep("k2", "t");

        assertThat(inquest().lost()).containsExactly("comment k2 was kept and is in no conversation");
    }

    @Test
    void approvedReplyThatNobodyGotIsLost() {
        tellAWholeStory();
        receipts.clear();

        assertThat(inquest().lost()).containsExactly("reply r1 was approved and never arrived");
    }

    @Test
    void takenReplyThatNobodyWasToldOfIsLost() {
        tellAWholeStory();
        ledger.reply("anna-c1", "r1");
        ledger.reply("anna-c9", "r9");

        assertThat(inquest().lost()).containsExactly("reply r9 was taken and nobody was told");
    }

    @Test
    void replyThatACustomerOvertookIsNot() {
        tellAWholeStory();
        ledger.reply("anna-c9", "r9");
        ledger.overtake("r9");

        assertThat(inquest().lost()).isEmpty();
    }

    @Test
    void commentThatNobodyWroteIsAPhantom() {
        tellAWholeStory();
        routed("c2", 1, "k9");

        assertThat(inquest().phantom()).containsExactly("comment k9 is in a conversation and nobody wrote it");
    }

    @Test
    void commentThatMayHaveBeenTakenIsNoPhantom() {
        tellAWholeStory();
        ledger.send("k9");
        routed("c2", 1, "k9");

        assertThat(all()).isEmpty();
    }

    @Test
    void replyThatNobodyApprovedIsAPhantom() {
        tellAWholeStory();
        receipts.add(new Receipt("r7", "r7", "{}"));

        assertThat(inquest().phantom()).containsExactly("reply r7 arrived and nobody approved it");
    }

    @Test
    void secondHolderIsSeen() {
        assignment("made", "c1", 1, "anna", 1);
        assignment("made", "c1", 2, "bo", 2);

        assertThat(inquest().doublyAssigned()).containsExactly("conversation c1 was given to bo while anna held it");
    }

    @Test
    void epochGivenTwiceIsSeen() {
        assignment("made", "c1", 1, "anna", 1);
        assignment("ended", "c1", 2, "anna", 1);
        assignment("made", "c1", 3, "bo", 1);

        assertThat(inquest().doublyAssigned()).containsExactly("conversation c1 has the epoch 1 twice");
    }

    @Test
    void replyUnderTwoIdsIsDoubled() {
        receipts.add(new Receipt("r1", "r1", "{}"));
        receipts.add(new Receipt("r1-again", "r1", "{}"));

        assertThat(inquest().doublyDelivered()).containsExactly("reply r1 came under two ids");
    }

    @Test
    void repetitionUnderTheSameIdIsNotDoubled() {
        receipts.add(new Receipt("r1", "r1", "{}"));
        receipts.add(new Receipt("r1", "r1", "{}"));

        assertThat(inquest().doublyDelivered()).isEmpty();
    }

    @Test
    void keyThatMadeTwoRepliesIsDoubled() {
        ledger.reply("anna-c1", "r1");
        ledger.reply("anna-c1", "r2");

        assertThat(inquest().doublyDelivered()).containsExactly("the key anna-c1 made two replies: r1 and r2");
    }

    @Test
    void versionThatGoesBackIsDisorder() {
        assignment("made", "c1", 5, "anna", 1);
        assignment("ended", "c1", 4, "anna", 1);

        assertThat(inquest().outOfOrder()).containsExactly("conversation c1 is told as 4 after 5");
    }

    @Test
    void commentThatOvertookAnEarlierOneIsDisorder() {
        ledger.keep("k1", "t");
        ledger.keep("k2", "t");
        routed("c1", 1, "k2");
        routed("c1", 2, "k1");

        assertThat(inquest().outOfOrder()).containsExactly("comment k2 overtook k1");
    }

    @Test
    void verdictCountsEachKindAndIsCleanOnlyWithoutAny() throws JsonProcessingException {
        Verdict verdict = new Verdict(
                9, 3, List.of("a", "b"), List.of(), List.of("c"), List.of(), List.of(), List.of(), 4_200, 7);

        assertThat(Caller.JSON.readTree(verdict.json())).isEqualTo(Caller.JSON.readTree("""
                        {"posts": 9, "kills": 3, "lost": 2, "phantom": 0, "doublyAssigned": 1, "doublyDelivered": 0,
                         "outOfOrder": 0, "faults": 0, "recoveryP99Ms": 4200, "seed": 7}
                        """));
        assertThat(verdict.isClean()).isFalse();
    }

    @Test
    void directoryFileHolds() throws IOException {
        String file = ChaosDesk.directoryFile().replace("${WEBHOOK}", "http://127.0.0.1:9/replies");

        assertThat(DirectoryFile.read(file.getBytes(StandardCharsets.UTF_8), 1))
                .isInstanceOf(DirectoryFile.Outcome.Loaded.class);
    }

    private void tellAWholeStory() {
        ledger.send("k1");
        ledger.keep("k1", "t");
        routed("c1", 1, "k1");
        assignment("made", "c1", 2, "anna", 1);
        ledger.reply("anna-c1", "r1");
        acted("feedback.reply.approved.v1", "c1", "r1");
        assignment("ended", "c1", 3, "anna", 1);
        receipts.add(new Receipt("r1", "r1", "{}"));
        acted("feedback.reply.delivered.v1", "c1", "r1");
    }

    private void routed(String conversation, long version, String comment) {
        routing.add(event(
                "feedback.conversation.routed.v1",
                "{\"conversation\":{\"id\":\"%s\",\"version\":%d},\"comment\":{\"id\":\"%s\"}}"
                        .formatted(conversation, version, comment)));
    }

    private void assignment(String what, String conversation, long version, String who, long epoch) {
        routing.add(event(
                "feedback.assignment." + what + ".v1",
                "{\"conversation\":{\"id\":\"%s\",\"version\":%d},\"ambassador\":\"%s\",\"epoch\":%d}"
                        .formatted(conversation, version, who, epoch)));
    }

    private void acted(String type, String conversation, String reply) {
        activity.add(event(type, "{\"conversationId\":\"%s\",\"replyId\":\"%s\"}".formatted(conversation, reply)));
    }

    private static Told.Event event(String type, String data) {
        try {
            return new Told.Event(type, Caller.JSON.readTree(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(data, e);
        }
    }

    private Inquest inquest() {
        return new Inquest(ledger, new Told(routing, activity), receipts);
    }

    private List<String> all() {
        Inquest inquest = inquest();
        List<String> all = new ArrayList<>(inquest.lost());
        all.addAll(inquest.phantom());
        all.addAll(inquest.doublyAssigned());
        all.addAll(inquest.doublyDelivered());
        all.addAll(inquest.outOfOrder());
        return all;
    }
}
