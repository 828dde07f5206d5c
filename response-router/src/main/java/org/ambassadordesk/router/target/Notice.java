package org.ambassadordesk.router.target;

import org.ambassadordesk.contract.event.AppliedTarget;

/** Something to say about a deadline, once. */
public record Notice(AppliedTarget.Kind kind, boolean breached) {}
