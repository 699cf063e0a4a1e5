package app.pathfinder.core.skill.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well the extractor does on texts that people labelled; prints the figures of docs/skills.md. */
class ExtractionQualityTest {
    private final ShippedCatalogue catalogue = new ShippedCatalogue();
    private final List<LabelledText> texts = LabelledText.all();
    private final SkillExtractor extractor = SkillExtractor.of(catalogue.terms());

    private Set<UUID> found(String text) {
        return extractor.extract(text).stream().map(SkillFinding::skillId).collect(Collectors.toSet());
    }

    /** Every second text: the errors of the first half were looked at, those of the second never. */
    private List<LabelledText> half(int which) {
        return IntStream.range(0, texts.size())
                .filter(i -> i % 2 == which)
                .mapToObj(texts::get)
                .toList();
    }

    private ExtractionQuality measure(String name, Function<String, Set<UUID>> search, Collection<LabelledText> of) {
        var quality = ExtractionQuality.measure(search, catalogue, of);
        System.out.println(quality.row(name));
        return quality;
    }

    @Test
    void findsWhatPeopleFind() {
        measure("tuning half", this::found, half(0));
        var heldOut = measure("held-out half", this::found, half(1));
        var all = measure("all", this::found, texts);
        assertThat(texts).hasSizeGreaterThanOrEqualTo(97);
        assertThat(all.precision()).isGreaterThan(0.925);
        assertThat(all.recall()).isGreaterThan(0.915);
        assertThat(heldOut.precision()).isGreaterThan(0.92);
        assertThat(heldOut.recall()).isGreaterThan(0.88);
    }

    /** The guards earn their keep: what they cost in recall they give many times in precision. */
    @Test
    void isMorePreciseThanSearchingForTheTerms() {
        var search = new PlainSearch(catalogue.terms());
        var plain = measure("search for terms", text -> new HashSet<>(search.find(text)), texts);
        var all = ExtractionQuality.measure(this::found, catalogue, texts);
        assertThat(all.precision()).isGreaterThan(plain.precision() + 0.05);
        assertThat(all.recall()).isGreaterThan(plain.recall() - 0.02);
    }

    /** The bands order findings by how often they are right. */
    @Test
    void surerFindingsAreRightMoreOften() {
        Map<Evidence, int[]> counts = new EnumMap<>(Evidence.class);
        for (var text : texts) {
            var labelled = text.skills().stream()
                    .flatMap(label -> catalogue.find(label).stream())
                    .collect(Collectors.toSet());
            var seen = new HashSet<UUID>();
            for (var finding : extractor.extract(text.text())) {
                if (seen.add(finding.skillId())) {
                    counts.computeIfAbsent(finding.evidence(), evidence -> new int[2])[
                            labelled.contains(finding.skillId()) ? 0 : 1]++;
                }
            }
        }
        counts.forEach((evidence, count) -> System.out.printf(
                Locale.ROOT, "| %s | %s | %d | %d |%n", evidence, evidence.confidence(), count[0], count[1]));
        assertThat(share(counts, Evidence.NAME)).isGreaterThan(share(counts, Evidence.CAPITALS));
        assertThat(share(counts, Evidence.COMPANY)).isGreaterThan(share(counts, Evidence.CAPITALS));
    }

    private static double share(Map<Evidence, int[]> counts, Evidence evidence) {
        var count = counts.getOrDefault(evidence, new int[2]);
        return (double) count[0] / (count[0] + count[1]);
    }
}
