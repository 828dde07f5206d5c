package org.ambassadordesk.tools;

/** Why a command could not do its work, in one sentence for the person who typed it. */
public final class ToolFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToolFailure(String sentence) {
        super(sentence);
    }

    public ToolFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
