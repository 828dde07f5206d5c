package org.ambassadordesk.ambassador.guideline.document;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Markdown (CommonMark) as HTML that is safe to put into a page: HTML of its own is shown as text, and of what is rendered
 * only structure, emphasis and links to the web and to mail remain. No images: they would tell others who reads.
 */
public final class MarkdownText {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final Safelist SAFE = Safelist.none()
            .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "pre")
            .addTags("ul", "ol", "li", "blockquote", "a")
            .addAttributes("a", "href", "title")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    private MarkdownText() {}

    /** Block elements, without anything that runs, loads or styles. */
    public static String toHtml(String markdown) {
        return Jsoup.clean(
                RENDERER.render(PARSER.parse(markdown)), "", SAFE, new Document.OutputSettings().prettyPrint(false));
    }
}
