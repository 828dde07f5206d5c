package org.ambassadordesk.ingest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the interface's description that every refusal is a problem document. */
@OpenApiFilter
public class ProblemDocumentation implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        for (PathItem path : description.getPaths().getPathItems().values()) {
            path.getOperations()
                    .values()
                    .forEach(operation -> operation.getResponses().getAPIResponses().entrySet().stream()
                            .filter(answer -> answer.getKey().compareTo("400") >= 0)
                            .map(Map.Entry::getValue)
                            .forEach(ProblemDocumentation::isProblem));
        }
    }

    private static void isProblem(APIResponse refusal) {
        refusal.setContent(OASFactory.createContent()
                .addMediaType(
                        Problem.JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
