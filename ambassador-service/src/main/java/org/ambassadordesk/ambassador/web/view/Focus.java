package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comment after the other, for whoever has some minutes.
 *
 * @param left how much of their time is left, in words; null where they did not say
 * @param held what they hold already
 * @param preview what would probably come next; nobody's yet
 * @param finished whether something was just done and nothing more waits
 */
public record Focus(@Nullable String left, List<Card> held, List<Card> preview, boolean finished) {}
