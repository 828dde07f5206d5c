package org.ambassadordesk.ambassador.review;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How replies are drawn to be read afterwards; the rates are in the directory. */
@ConfigMapping(prefix = "desk.ambassador.review")
public interface ReviewConfig {
    /** Secret that decides which replies are drawn; whoever knows it and a reply's id knows. Absence draws by id alone. */
    Optional<String> salt();
}
