package org.ambassadordesk.contract.event;

import org.jspecify.annotations.Nullable;

/** The customer as the channel shows them; {@code id} is the channel's, never ours. */
public record Author(
        String id,
        @Nullable String name,
        @Nullable String handle,
        @Nullable Long followers) {}
