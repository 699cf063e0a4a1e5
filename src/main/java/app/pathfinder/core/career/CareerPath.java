package app.pathfinder.core.career;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way that a career can take. Immutable.
 *
 * @param typicalYears how long it takes from the first role to the last, to one digit after the point
 */
public record CareerPath(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable BigDecimal typicalYears) {}
