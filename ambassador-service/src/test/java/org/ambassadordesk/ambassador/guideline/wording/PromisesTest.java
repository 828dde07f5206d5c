package org.ambassadordesk.ambassador.guideline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will [refund you $250] today.",
                "You [get your €1,250.50] back.",
                "I can offer you a [20 % discount].",
                "Sorry! A [voucher over 50 euros] is on its way.",
                "We [reimburse approx. 75 GBP] for the taxi.",
                "We'll [refund the full amount].",
                "Wir [erstatten Ihnen 120,50 €].",
                "Sie erhalten [50 Euro Gutschrift].",
                "Ihnen werden [1.200 EUR überwiesen].",
                "Wir [übernehmen den vollen Betrag].",
                "Don't worry, we [pay 50 €].",
                "Bis zu [250,– Euro Entschädigung] sind möglich.",
            })
    void amountThatIsGivenIsFound(String marked) {
        String text = marked.replace("[", "").replace("]", "");

        assertThat(Promises.find(text))
                .as(text)
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly(marked.substring(marked.indexOf('[') + 1, marked.indexOf(']')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ticket costs 250 €.",
                "Your bag weighs 23 kg and is 2 days late.",
                "We will refund you as soon as we can.",
                "It departs at 18:50 from gate 20.",
                "The upgrade is $50. Please tell us when to refund a voucher.",
                "Wir kommen um 20 Uhr, es dauert 50 Minuten.",
                "Der Fahrpreis beträgt 29 Euro. Was wurde Ihnen erstattet?",
                "100% agree with you!",
                "",
            })
    void priceAloneOrGivingAloneIsNone(String text) {
        assertThat(Promises.find(text)).as(text).isEmpty();
    }
}
