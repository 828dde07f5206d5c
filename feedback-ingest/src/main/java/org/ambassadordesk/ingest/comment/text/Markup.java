package org.ambassadordesk.ingest.comment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as channels send it, turned into the text a person sees. What only looks like markup ({@code a < b}, {@code I <3
 * you}, {@code AT&T}) stays as it is.
 *
 * @param links absolute addresses behind the text of links
 */
record Markup(String text, List<String> links) {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "section",
            "article",
            "figure");
    private static final Set<String> LINES = Set.of("div", "li", "tr", "dt", "dd", "header", "footer", "main");

    /** Decodes entities and resolves markup once: a tag written with entities reads as a tag afterwards, as its author meant. */
    static Markup read(String posted) {
        if (posted.indexOf('<') < 0 && posted.indexOf('&') < 0) {
            return new Markup(posted, List.of());
        }
        MarkupScan scan = MarkupScan.of(posted);
        if (!scan.hasTags()) {
            return new Markup(Parser.unescapeEntities(scan.escaped(), false), List.of());
        }
        Rendering rendering = new Rendering();
        NodeTraversor.traverse(
                rendering, Jsoup.parseBodyFragment(scan.escaped()).body());
        return new Markup(rendering.text.toString(), rendering.links);
    }

    private static final class Rendering implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<String> links = new ArrayList<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                breakLine(element);
                if (element.nameIs("img")) {
                    text.append(element.attr("alt"));
                }
                String address = element.nameIs("a") ? element.attr("href").strip() : "";
                if (Links.isAbsolute(address)) {
                    links.add(address);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.nameIs("br")) {
                breakLine(element);
            }
        }

        /** A line's end and the next one's beginning are one break. */
        private void breakLine(Element element) {
            if (PARAGRAPHS.contains(element.normalName())) {
                text.append("\n\n");
            } else if (element.nameIs("br") || (LINES.contains(element.normalName()) && !endsWithBreak())) {
                text.append('\n');
            }
        }

        private boolean endsWithBreak() {
            return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
        }
    }
}
