package org.ambassadordesk.ambassador.web.view;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every page with sample content, without the service: to look at them. {@code main} writes them into a folder. */
final class Gallery {
    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);
    private final Engine engine;

    Gallery() {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new io.quarkus.qute.HtmlEscaper(List.of("text/html")))
                .addLocator(Gallery::template);
        for (String tag : List.of("at", "gone", "promise")) {
            builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag + ".html"));
        }
        engine = builder.build();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        for (var page : new Gallery().pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
        }
    }

    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("sign-in", page("sign-in", "desk", "Skyline Air", "problem", null));
        pages.put("sign-in-failed", page("sign-in", "desk", "Skyline Air", "problem", "Name or password is wrong."));
        pages.put(
                "fault",
                page(
                        "fault",
                        "status",
                        404,
                        "title",
                        "There is no such thing here",
                        "detail",
                        "There is no such conversation."));
        pages.put("inbox", inbox(false, null, null));
        pages.put("inbox-empty", inbox(true, null, null));
        pages.put("conversation", inbox(false, Samples.talk(true), Samples.box("write", false)));
        pages.put("conversation-refused", inbox(false, Samples.talk(true), Samples.box("write", true)));
        pages.put("conversation-start", inbox(false, Samples.talk(false), Samples.box("start", false)));
        pages.put("approvals", page("approvals", "frame", Samples.frame("approvals"), "waiting", Samples.pending()));
        pages.put("approvals-empty", page("approvals", "frame", Samples.frame("approvals"), "waiting", List.of()));
        pages.put("board", page("board", "frame", Samples.frame("board"), "board", Samples.board(false)));
        pages.put("board-empty", page("board", "frame", Samples.frame("board"), "board", Samples.board(true)));
        return pages;
    }

    private String inbox(boolean empty, @Nullable Talk talk, @Nullable ReplyBox box) {
        return page(
                "inbox", "frame", Samples.frame("inbox"), "listing", Samples.listing(empty), "talk", talk, "box", box);
    }

    private String page(String name, @Nullable Object... data) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            values.put(String.valueOf(data[i]), data[i + 1]);
        }
        return engine.getTemplate("web/" + name)
                .instance()
                .setVariant(HTML)
                .data(values)
                .render();
    }

    private static Optional<TemplateLocator.TemplateLocation> template(String id) {
        String path = "/templates/" + (id.endsWith(".html") ? id : id + ".html");
        InputStream found = Gallery.class.getResourceAsStream(path);
        return found == null ? Optional.empty() : Optional.of(new Located(found));
    }

    private record Located(InputStream stream) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }
}
