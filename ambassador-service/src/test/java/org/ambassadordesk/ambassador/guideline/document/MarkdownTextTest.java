package org.ambassadordesk.ambassador.guideline.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    @Test
    void structureAndEmphasisAreShown() {
        assertThat(MarkdownText.toHtml("# Be kind\n\n1. *Listen*\n2. **Help** [here](https://skyline.example/help)\n"))
                .contains("<h1>Be kind</h1>", "<em>Listen</em>", "<strong>Help</strong>")
                .contains("<a href=\"https://skyline.example/help\" rel=\"noopener noreferrer\">here</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "<a href=\"javascript:alert(1)\" onclick=alert(1)>x</a>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<style>*{display:none}</style>",
                "[x](https://a.example \"onmouseover=alert(1)\")",
                "```<script>alert(1)</script>```",
                "<details open ontoggle=alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<<script>script>alert(1)<</script>/script>",
            })
    void nothingInItRunsLoadsOrStyles(String hostile) {
        var body = Jsoup.parseBodyFragment(MarkdownText.toHtml(hostile)).body();

        assertThat(body.select("script, img, iframe, svg, style, object, embed, details, form, input"))
                .isEmpty();
        assertThat(body.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                .allSatisfy(attribute -> assertThat(attribute.getKey()).isIn("href", "title", "rel", "start")));
        assertThat(body.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("(?i)(?:https?|mailto):.*"));
    }
}
