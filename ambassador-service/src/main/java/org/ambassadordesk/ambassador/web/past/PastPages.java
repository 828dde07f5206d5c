package org.ambassadordesk.ambassador.web.past;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.past.ImportLog;
import org.ambassadordesk.ambassador.past.ImportReport;
import org.ambassadordesk.ambassador.past.ImportView;
import org.ambassadordesk.ambassador.past.PastIntake;
import org.ambassadordesk.ambassador.web.frame.Pages;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Frame;
import org.ambassadordesk.ambassador.web.view.VerdictWords;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.PastWords;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports of a finished past, for administrators. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PastPages {
    private final Visitor visitor;
    private final CurrentPerson current;
    private final PastIntake intake;
    private final ImportLog imports;

    PastPages(Visitor visitor, CurrentPerson current, PastIntake intake, ImportLog imports) {
        this.visitor = visitor;
        this.current = current;
        this.intake = intake;
        this.imports = imports;
    }

    @GET
    public TemplateInstance show(@QueryParam("done") @Nullable String done) {
        current.administrator();
        return page(null, done);
    }

    /** Sending the same file again changes nothing, so the page that says what came of it may be loaded again. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public TemplateInstance take(@RestForm("file") @Nullable FileUpload file) throws IOException {
        Person by = current.administrator();
        PastWords say = visitor.words().past();
        if (file == null || file.size() == 0) {
            return page(new PastPage.Came(say.noFile(), false, List.of()), null);
        }
        try (InputStream lines = Files.newInputStream(file.uploadedFile())) {
            ImportReport report = intake.take(by, lines);
            Words words = visitor.words();
            return page(
                    new PastPage.Came(
                            say.came(
                                    words.number(report.taken()),
                                    words.number(report.known()),
                                    words.number(report.refused())),
                            report.refused() == 0,
                            report.refusals()),
                    null);
        }
    }

    @POST
    @Path("{id}/take-back")
    public Response takeBack(UUID id) {
        imports.takeBack(id, current.administrator());
        return Pages.to("/imports", "taken-back");
    }

    private TemplateInstance page(PastPage.@Nullable Came came, @Nullable String done) {
        return visitor.in(Screen.imports(
                visitor.frame("reports", done),
                new PastPage(imports.newest().stream().map(this::line).toList(), came)));
    }

    private PastPage.Line line(ImportView one) {
        Words words = visitor.words();
        return new PastPage.Line(
                one.id().toString(),
                VerdictWords.name(one.takenBy(), visitor.directory()),
                words.moment(one.beganAt().truncatedTo(ChronoUnit.SECONDS)),
                String.join(", ", one.sources()),
                words.number(one.taken()),
                words.number(one.known()),
                words.number(one.refused()),
                one.endedAt() == null);
    }

    @CheckedTemplate(basePath = "web/past", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Screen {
        private Screen() {}

        static native TemplateInstance imports(Frame frame, PastPage page);
    }
}
