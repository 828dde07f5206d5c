package org.ambassadordesk.ingest.comment.form;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of a single post. Never more of it than a comment may have. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class CommentReader implements MessageBodyReader<NewComment> {
    private final CommentForm form;

    CommentReader(CommentForm form) {
        this.form = form;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == NewComment.class;
    }

    @Override
    public NewComment readFrom(
            Class<NewComment> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return form.read(body.readNBytes(CommentForm.LARGEST_BODY + 1));
    }
}
