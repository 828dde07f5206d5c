package org.ambassadordesk.contract.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about.
 *
 * @param position place in the directory file: the first topic whose rule holds wins
 * @param match null where only a person or the poster may choose this topic
 */
public record Topic(
        String id,
        int position,
        String name,
        String team,
        String target,
        Autonomy autonomy,
        @Nullable TopicMatch match) {}
