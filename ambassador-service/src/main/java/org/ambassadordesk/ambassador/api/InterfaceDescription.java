package org.ambassadordesk.ambassador.api;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.Problems;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What all calls have in common: who may call, that every refusal is a problem document, what "not yet" looks like. */
@OpenApiFilter
public class InterfaceDescription implements OASFilter {
    private static final String FOR_SOURCES = "/api/comments/";
    private static final String SCHEMAS = "#/components/schemas/";
    /** Read line by line, however long it is. */
    private static final String A_STREAM = "application/x-ndjson";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        describeCallers(description.getComponents());
        description.getComponents().addSchema("Problem", problem()).addSchema("Pending", pending());
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(call -> complete(path, call)));
    }

    private static void describeCallers(Components components) {
        components
                .addSecurityScheme(
                        "password",
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("For scripts: a local account's name and password."))
                .addSecurityScheme(
                        "session",
                        createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("desk-session")
                                .description("What the sign-in page gives out."))
                .addSecurityScheme(
                        "sourceKey",
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key of a registered source; shown once when it is made."));
    }

    private static void complete(String path, Operation call) {
        APIResponses answers = call.getResponses();
        if (path.startsWith(FOR_SOURCES)) {
            call.setSecurity(List.of(createSecurityRequirement().addScheme("sourceKey")));
            refused(answers, "401", "No key, or a wrong one.");
        } else {
            call.setSecurity(List.of(
                    createSecurityRequirement().addScheme("password"),
                    createSecurityRequirement().addScheme("session")));
            refused(answers, "401", "Not signed in, or a wrong name or password.");
            refused(answers, "429", "Too many failed attempts to sign in; Retry-After says when to come again.");
        }
        if (path.contains("{")) {
            refused(answers, "404", "There is no such thing, or it is not for the person asking.");
        }
        if (call.getRequestBody() != null) {
            answers.removeAPIResponse("400"); // the platform's own says only "Bad Request"
            refused(
                    answers,
                    "400",
                    "The body cannot be read or does not validate, or a parameter is not known here; violations name it.");
            if (!call.getRequestBody().getContent().hasMediaType(A_STREAM)) {
                refused(answers, "413", "More than 4 MiB.");
            }
            refused(answers, "415", "Another media type than those named here.");
        } else {
            refused(
                    answers,
                    "400",
                    "A parameter is not known here, stands there twice or is not understood; violations name it.");
        }
        describeRefusals(answers);
    }

    private static void refused(APIResponses answers, String status, String why) {
        if (!answers.hasAPIResponse(status)) {
            answers.addAPIResponse(status, createAPIResponse().description(why));
        }
    }

    private static void describeRefusals(APIResponses answers) {
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.compareTo("400") >= 0) {
                answer.setContent(createContent()
                        .addMediaType(
                                Problems.JSON,
                                createMediaType().schema(createSchema().ref(SCHEMAS + "Problem"))));
            } else if (status.equals("202")) {
                answer.setContent(createContent()
                        .addMediaType(
                                "application/json",
                                createMediaType().schema(createSchema().ref(SCHEMAS + "Pending"))));
            }
        });
    }

    private static Schema problem() {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; docs/problems.md lists every type. Further members say what holds now.")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text().description("urn:desk:problem:…, names the kind of problem"))
                .addProperty("title", text().description("the kind of problem in words, the same for every occurrence"))
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text().description("what is wrong this time"))
                .addProperty(
                        "violations",
                        createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("which fields are wrong, where the request does not validate")
                                .items(createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .properties(Map.of("field", text(), "message", text()))));
    }

    private static Schema pending() {
        return createSchema().addType(SchemaType.OBJECT).addProperty("state", text().enumeration(List.of("pending")));
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }
}
