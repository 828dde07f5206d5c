package org.ambassadordesk.ingest.comment.form;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads the body of a single post. Never more of it than a comment may have. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class CommentReader implements ServerMessageBodyReader<NewComment> {
    private final CommentForm form;

    CommentReader(CommentForm form) {
        this.form = form;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType media) {
        return type == NewComment.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return type == NewComment.class;
    }

    @Override
    public NewComment readFrom(Class<NewComment> type, Type genericType, MediaType media, ServerRequestContext request)
            throws IOException {
        return read(request.getInputStream());
    }

    @Override
    public NewComment readFrom(
            Class<NewComment> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body);
    }

    /** What is small enough has been read already; only what is too large is still a stream. */
    private NewComment read(InputStream body) throws IOException {
        return form.read(
                body instanceof ByteArrayInputStream
                        ? body.readAllBytes()
                        : body.readNBytes(CommentForm.LARGEST_BODY + 1));
    }
}
