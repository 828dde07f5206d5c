package org.ambassadordesk.tools.people;

import java.util.List;
import java.util.SplittableRandom;

/** What simulated people write. */
final class Texts {
    private static final List<String> ENGLISH = List.of(
            "I am sorry this happened. I have passed it on to the people on site and will tell you what they say.",
            "Thank you for telling us. You are right, that was not good. I am looking into it now.",
            "I checked: it is noted on our side. Please write to me here if nothing has changed by tomorrow.",
            "That is a fair point. I would not be happy with that either. Let me find out what went wrong.",
            "Good news, thank you for writing. I will tell my colleagues, they will be glad.",
            "I see what you mean. Could you tell me the day and the place, so that I can look it up?");
    private static final List<String> GERMAN = List.of(
            "Das tut mir leid. Ich habe es an die Kollegen vor Ort gegeben und sage Ihnen, was sie antworten.",
            "Danke für den Hinweis. Sie haben recht, das war nicht gut. Ich sehe es mir jetzt an.",
            "Ich habe nachgesehen: Es ist bei uns vermerkt. Schreiben Sie mir hier, falls sich bis morgen nichts tut.",
            "Das ist ein berechtigter Einwand. Damit wäre ich auch nicht zufrieden. Ich finde heraus, was schiefging.",
            "Das freut mich, danke fürs Schreiben. Ich sage es den Kollegen weiter.",
            "Ich verstehe, was Sie meinen. Sagen Sie mir bitte Tag und Ort, damit ich es nachsehen kann?");

    private Texts() {}

    static String reply(String language, SplittableRandom random) {
        List<String> texts = language.equals("de") ? GERMAN : ENGLISH;
        return texts.get(random.nextInt(texts.size()));
    }
}
