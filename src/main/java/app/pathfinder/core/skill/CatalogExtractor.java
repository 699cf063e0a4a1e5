package app.pathfinder.core.skill;

import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.extraction.SkillExtractor;
import app.pathfinder.core.skill.extraction.SkillTerms;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The extractor of the catalogue as it stands, or stood at most {@link #KEPT} ago: making one of fourteen thousand skills
 * takes longer than many extractions. One for all users. Thread-safe; waits for the database now and then.
 */
public final class CatalogExtractor {
    static final Duration KEPT = Duration.ofMinutes(10);

    private final InstantSource clock;
    private @Nullable SkillExtractor extractor;
    private Instant madeAt = Instant.EPOCH;

    @Inject
    public CatalogExtractor(InstantSource clock) {
        this.clock = clock;
    }

    /** The extractor of the skills that are not retired, read through this user's catalogue if that is due. */
    synchronized SkillExtractor current(SkillCatalog catalog) {
        var known = extractor;
        var now = clock.instant();
        if (known != null && now.isBefore(madeAt.plus(KEPT))) {
            return known;
        }
        var made = SkillExtractor.of(terms(catalog));
        extractor = made;
        madeAt = now;
        return made;
    }

    private static List<SkillTerms> terms(SkillCatalog catalog) {
        var terms = new ArrayList<SkillTerms>();
        SkillCursor after = null;
        do {
            var page = catalog.search(CatalogQuery.beginning(""), after, Page.MAX_LIMIT);
            page.items().forEach(skill -> terms.add(SkillTerms.of(skill)));
            after = page.next();
        } while (after != null);
        return terms;
    }
}
